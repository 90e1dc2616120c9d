using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>How good a model's ranked lists are, beside lists of the most popular titles.</summary>
internal static class RankingTable
{
    /// <summary>The figures with what each means; <see langword="null"/> where lists were not judged.</summary>
    public static TableModel? Of(TrainingQuality quality) => quality.Ranking is not { } model ? null : new TableModel(
        Wording.Fill(ModelText.RankingTitle, model.Length, model.Users),
        [new TableColumn(ModelText.ColumnFigure), new TableColumn(ModelText.TraceModel, IsNumber: true), new TableColumn(ModelText.MostPopular, IsNumber: true), new TableColumn(ModelText.Meaning)],
        [.. Figures.Select(figure => (IReadOnlyList<TableCell>)
            [
                new TableCell(figure.Name()), Cell(figure.Value(model), figure.Format),
                quality.PopularRanking is { } popular ? Cell(figure.Value(popular), figure.Format) : new TableCell(""), new TableCell(figure.Meaning()),
            ])]);

    /// <summary>In a sentence, whether the lists find more than a list of what is popular; <see langword="null"/> where that was not judged.</summary>
    public static string? Said(TrainingQuality quality) => quality is { Ranking: { } model, PopularRanking: { } popular }
        ? Wording.Fill(model.HitRate < popular.HitRate ? ModelText.ListsWorse : ModelText.ListsBetter, model.Length, model.HitRate, popular.HitRate)
        : null;

    /// <summary>The figures shown, in their order.</summary>
    internal static IReadOnlyList<(Func<string> Name, Func<string> Meaning, Func<RankingResult, double?> Value, string Format)> Figures { get; } =
    [
        (() => ModelText.RankHit, () => ModelText.RankHitMeaning, ranking => ranking.HitRate, "P1"),
        (() => ModelText.RankPrecision, () => ModelText.RankPrecisionMeaning, ranking => ranking.Precision, "P1"),
        (() => ModelText.RankRecall, () => ModelText.RankRecallMeaning, ranking => ranking.Recall, "P1"),
        (() => ModelText.RankNdcg, () => ModelText.RankNdcgMeaning, ranking => ranking.Ndcg, "N3"),
        (() => ModelText.RankCoverage, () => ModelText.RankCoverageMeaning, ranking => ranking.Coverage, "P1"),
        (() => ModelText.RankDiversity, () => ModelText.RankDiversityMeaning, ranking => ranking.Diversity, "N2"),
        (() => ModelText.RankPopularity, () => ModelText.RankPopularityMeaning, ranking => ranking.PopularityBias, "+0%;-0%;0%"),
    ];

    private static TableCell Cell(double? value, string format) => value is { } number ? SegmentTable.Cell(number, format) : new TableCell("");
}
