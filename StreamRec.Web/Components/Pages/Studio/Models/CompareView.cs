using StreamRec.Core.Recommendation.Storage;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Models side by side: which is better, for whom, and in what they differ.</summary>
/// <param name="Models">The models.</param>
/// <param name="Verdict">Which is better, in a sentence.</param>
/// <param name="Sentences">For whom it is not, and what stands against the verdict.</param>
/// <param name="Rows">The figures, and the settings in which they differ.</param>
/// <param name="Charts">Errors and probabilities of all in one picture each.</param>
/// <param name="Segments">Errors by parts of the ratings; <see langword="null"/> where not all have them.</param>
internal sealed record CompareView(
    IReadOnlyList<ModelManifest> Models, string Verdict, IReadOnlyList<string> Sentences, IReadOnlyList<CompareRow> Rows, IReadOnlyList<ChartModel> Charts, TableModel? Segments)
{
    /// <summary>More would not fit beside each other.</summary>
    public const int MostModels = 6;

    // A difference below this share is none that anybody would notice.
    private const double Noticeable = 0.005;

    /// <summary>Whether the figures may be compared and one is better.</summary>
    public bool IsSure { get; private init; }

    /// <summary>The best model where it is better and not active yet; else <see langword="null"/>.</summary>
    public ModelManifest? Suggested { get; private init; }

    /// <summary>Whether the best one is the active one.</summary>
    public bool BestIsActive { get; private init; }

    /// <summary>Lays models beside each other.</summary>
    /// <param name="models">Two or more.</param>
    /// <param name="activeId">The active model.</param>
    public static CompareView Of(IReadOnlyList<ModelManifest> models, string? activeId)
    {
        var comparison = ModelComparison.Of(models);
        var measured = models.Where(model => model.Quality.Errors is not null).OrderBy(model => model.Quality.Errors!.Mae).ToList();
        var best = comparison.Doubts.Count == 0 && measured.Count > 1 ? measured[0] : null;
        var gain = best is null ? 0 : 1 - (best.Quality.Errors!.Mae / measured[1].Quality.Errors!.Mae);
        var isBetter = best is not null && gain >= Noticeable;
        return new CompareView(
            models,
            best is null ? ModelText.CompareCannot : isBetter ? Wording.Fill(ModelText.CompareBetter, Label(models, best), gain, measured[1].Quality.Errors!.Mae - best.Quality.Errors!.Mae) : ModelText.CompareEqual,
            [.. comparison.Doubts.Select(Doubt), .. best is null ? [] : CompareSegments.Exceptions(models, best, model => Label(models, model))],
            CompareRows.Of(models, comparison),
            CompareCharts.Of(models, model => Label(models, model)),
            CompareSegments.Of(models, model => Label(models, model)))
        {
            IsSure = isBetter,
            Suggested = isBetter && best!.Id != activeId ? best : null,
            BestIsActive = isBetter && best!.Id == activeId,
        };
    }

    /// <summary>What tells a model from the others.</summary>
    public string NameOf(ModelManifest model) => Label(Models, model);

    // The kind alone, where no other of the kind is beside it.
    private static string Label(IReadOnlyList<ModelManifest> models, ModelManifest model) =>
        models.Count(each => each.Model == model.Model) == 1 ? QualityCharts.NameOf(model.Model) : ModelNames.Of(model);

    private static string Doubt(ComparisonDoubt doubt) => doubt switch
    {
        ComparisonDoubt.NotMeasured => ModelText.DoubtNotMeasured,
        ComparisonDoubt.OtherRatings => ModelText.DoubtOtherRatings,
        _ => ModelText.DoubtOtherHeldOut,
    };
}

/// <summary>A line of a comparison.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Values">As each model has it.</param>
/// <param name="Best">The index of the best value, or −1 where none is or nothing is better.</param>
internal sealed record CompareRow(string Name, IReadOnlyList<string> Values, int Best = -1);
