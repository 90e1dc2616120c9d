using System.Globalization;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>The lines of a comparison.</summary>
internal static class CompareRows
{
    /// <summary>The figures, then the settings in which the models differ.</summary>
    public static IReadOnlyList<CompareRow> Of(IReadOnlyList<ModelManifest> models, ModelComparison comparison)
    {
        var isFair = comparison.Doubts.Count == 0;
        var rows = new List<CompareRow>
        {
            Figure(models, ModelText.ColumnMae, model => model.Quality.Errors?.Mae, "0.0000", isFair),
            Figure(models, ModelText.AxisRmse, model => model.Quality.Errors?.Rmse, "0.0000", isFair),
            Figure(models, ModelText.ColumnOverMean, model => model.Quality.OverMean?.Share, "+0.0%;-0.0%;0%", isFair, isHigherBetter: true),
            Figure(models, ModelText.RowCalibration, model => model.Quality.Calibration?.ExpectedCalibrationError, "0.000", isFair),
            Figure(models, ModelText.RankHit, model => model.Quality.Ranking?.HitRate, "P1", isFair, isHigherBetter: true),
            Figure(models, ModelText.RankNdcg, model => model.Quality.Ranking?.Ndcg, "0.000", isFair, isHigherBetter: true),
            Figure(models, ModelText.RankCoverage, model => model.Quality.Ranking?.Coverage, "P1", isFair, isHigherBetter: true),
            Texts(models, ModelText.ColumnTime, model => StudioUnits.Duration(model.TrainSeconds), model => model.TrainSeconds),
            Texts(models, ModelText.ColumnSize, model => StudioUnits.Bytes(model.Bytes), model => model.Bytes),
            Texts(models, ModelText.FactCreated, model => StudioUnits.Moment(model.Created)),
            Texts(models, ModelText.FactSeed, model => model.Seed.ToString(CultureInfo.CurrentCulture)),
        };
        rows.RemoveAll(row => row.Values.All(value => value == "–"));

        // A setting that only one of the models has tells it from no other.
        rows.AddRange(comparison.Parameters.Where(difference => difference.Values.Count(value => value is not null) > 1).Select(difference =>
            new CompareRow(Wording.Fill(ModelText.RowSetting, ModelGuide.LabelOf(difference.Name)), [.. difference.Values.Select(value => value is null ? "–" : ModelSettings.Value(value))])));
        return rows;
    }

    private static CompareRow Figure(
        IReadOnlyList<ModelManifest> models, string name, Func<ModelManifest, double?> value, string format, bool isFair, bool isHigherBetter = false)
    {
        var values = models.Select(value).ToList();
        string[] texts = [.. values.Select(each => each?.ToString(format, CultureInfo.CurrentCulture) ?? "–")];
        var best = isFair ? BestOf(values, isHigherBetter) : -1;

        // What reads the same is no better.
        return new CompareRow(name, texts, best >= 0 && texts.Count(text => text == texts[best]) == 1 ? best : -1);
    }

    private static CompareRow Texts(IReadOnlyList<ModelManifest> models, string name, Func<ModelManifest, string> text, Func<ModelManifest, double>? value = null) =>
        new(name, [.. models.Select(text)], value is null ? -1 : BestOf([.. models.Select(model => (double?)value(model))], isHigherBetter: false));

    // Nothing is marked where all are alike or one is missing.
    private static int BestOf(IReadOnlyList<double?> values, bool isHigherBetter)
    {
        if (values.Any(value => value is null) || values.Distinct().Count() == 1)
        {
            return -1;
        }

        var best = isHigherBetter ? values.Max() : values.Min();
        return values.Count(value => value == best) == 1 ? values.ToList().IndexOf(best) : -1;
    }
}
