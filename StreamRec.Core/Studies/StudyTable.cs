using System.Globalization;

namespace StreamRec.Core.Studies;

/// <summary>A study as a table: one row for each point, numbers with a decimal point; a cell is empty where nothing is known.</summary>
public static class StudyTable
{
    private static readonly (string Heading, Func<StudyPoint, string> Cell)[] Before =
    [
        ("number", point => Text(point.Number)),
        ("model", point => point.Model),
        ("state", point => point.State switch
        {
            PointState.AtWork => "at-work",
            PointState.GivenUp => "given-up",
            PointState.Failed => "failed",
            _ => "done",
        }),
        ("round", point => Text(point.Round?.Number)),
        ("share", point => Text(point.Round?.Share)),
        ("test_share", point => Text(point.TestShare)),
    ];

    private static readonly (string Heading, Func<StudyPoint, string> Cell)[] After =
    [
        ("folds", point => Text(point.Folds.Count)),
        ("rmse", point => Text(point.Mean?.Rmse)),
        ("rmse_deviation", point => Text(point.Mean?.RmseDeviation)),
        ("mae", point => Text(point.Mean?.Mae)),
        ("mae_deviation", point => Text(point.Mean?.MaeDeviation)),
        ("fit_seconds", point => Text(point.Mean?.FitSeconds)),
        ("ndcg", point => Text(point.Mean?.Ndcg)),
        ("precision", point => Text(point.Mean?.Precision)),
        ("coverage", point => Text(point.Mean?.Coverage)),
        ("problem", point => point.Problem ?? ""),
    ];

    /// <summary>The names of the columns: first what the points are, with a column for each setting, then their figures.</summary>
    public static IReadOnlyList<string> Headings(StudyResult study) =>
        [.. Before.Select(column => column.Heading), .. SettingsOf(study), .. After.Select(column => column.Heading)];

    /// <summary>The cells of each point, in the order of <see cref="Headings"/>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(StudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var settings = SettingsOf(study);
        return study.Points.Select(point => (IReadOnlyList<string>)
        [
            .. Before.Select(column => column.Cell(point)),
            .. settings.Select(name => point.Parameters.GetValueOrDefault(name, "")),
            .. After.Select(column => column.Cell(point)),
        ]);
    }

    private static string[] SettingsOf(StudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return [.. study.Points.SelectMany(point => point.Parameters.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
