using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>For whom which of several models is better.</summary>
internal static class CompareSegments
{
    // Of fewer ratings nothing is said: their figures are chance.
    private const int FewestRatings = 30;

    // By less nobody would notice.
    private const double Noticeable = 0.01;

    /// <summary>The parts that the best model is not best for, one sentence for each model that is better there.</summary>
    public static IEnumerable<string> Exceptions(IReadOnlyList<ModelManifest> models, ModelManifest best, Func<ModelManifest, string> nameOf)
    {
        foreach (var other in models.Where(model => model.Id != best.Id))
        {
            var parts = best.Quality.Segments
                .Where(part => part.Count >= FewestRatings && Same(other, part) is { } theirs && theirs.Mae < part.Mae * (1 - Noticeable))
                .Select(part => SegmentWording.Of(part.Kind, part.Key, part.From, part.To))
                .ToList();
            if (parts.Count > 0)
            {
                yield return Wording.Fill(ModelText.BetterFor, nameOf(other), QualityWording.Enumerate(parts));
            }
            else if (best.Quality.Segments.Count > 0 && other.Quality.Segments.Count > 0)
            {
                yield return Wording.Fill(ModelText.BetterForNobody, nameOf(other));
            }
        }
    }

    /// <summary>The errors by parts of the ratings beside each other; <see langword="null"/> where not all models have them.</summary>
    public static TableModel? Of(IReadOnlyList<ModelManifest> models, Func<ModelManifest, string> nameOf)
    {
        if (models.Any(model => model.Quality.Segments.Count == 0))
        {
            return null;
        }

        return new TableModel(
            ModelText.CompareSegments,
            [
                new TableColumn(ModelText.ColumnWhom), new TableColumn(ModelText.ColumnHeldOut, IsNumber: true), .. models.Select(model => new TableColumn(nameOf(model), IsNumber: true)),
                new TableColumn(ModelText.ColumnBest),
            ],
            [.. models[0].Quality.Segments.Select(part => RowOf(part, models, nameOf))]);
    }

    private static IReadOnlyList<TableCell> RowOf(SegmentResult part, IReadOnlyList<ModelManifest> models, Func<ModelManifest, string> nameOf)
    {
        var parts = models.Select(model => (Model: model, Part: Same(model, part))).ToList();
        return
        [
            new TableCell(SegmentWording.Of(part.Kind, part.Key, part.From, part.To)),
            SegmentTable.Cell(part.Count, "N0"),
            .. parts.Select(each => each.Part is { } theirs ? SegmentTable.Cell(theirs.Mae, "N3") : new TableCell("–")),
            new TableCell(Winner([.. parts.Where(each => each.Part is not null).OrderBy(each => each.Part!.Mae)], nameOf)),
        ];
    }

    private static string Winner(IReadOnlyList<(ModelManifest Model, SegmentResult? Part)> parts, Func<ModelManifest, string> nameOf) => parts switch
    {
        [var first, var second, ..] when first.Part!.Count >= FewestRatings && first.Part.Mae < second.Part!.Mae * (1 - Noticeable) => nameOf(first.Model),
        [{ Part.Count: < FewestRatings }, ..] => ModelText.TooFew,
        _ => ModelText.NoDifference,
    };

    private static SegmentResult? Same(ModelManifest model, SegmentResult part) =>
        model.Quality.Segments.FirstOrDefault(each => each.Kind == part.Kind && each.Key == part.Key);
}
