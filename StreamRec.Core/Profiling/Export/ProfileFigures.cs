using System.Globalization;
using StreamRec.Core.Profiling.Pairs;

namespace StreamRec.Core.Profiling.Export;

/// <summary>A profile, or two, as one long table: a row a figure. Only the pictures of pairs are not in it.</summary>
public static class ProfileFigures
{
    /// <summary>All figures, what they were computed from first.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="side">What to call it; <see langword="null"/>: the table's name.</param>
    public static IEnumerable<ProfileFigure> Of(TableProfile profile, string? side = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return About(profile, side ?? profile.Name).Concat(Figures(profile, side ?? profile.Name));
    }

    /// <summary>The figures of both sides, and how far their columns lie apart.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="left">What to call its first side.</param>
    /// <param name="right">What to call its second.</param>
    public static IEnumerable<ProfileFigure> Of(ProfileComparison comparison, string left, string right)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var differences = comparison.Columns.Where(column => column.Difference is not null)
            .Select(column => new ProfileFigure($"{left} | {right}", "difference", column.Name, "totalVariation", null, column.Difference, null));
        return [.. About(comparison.Left, left), .. About(comparison.Right, right), .. differences, .. Figures(comparison.Left, left), .. Figures(comparison.Right, right)];
    }

    /// <summary>What a profile was computed from, when and by which version, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Origin(TableProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return
        [
            new("table", profile.Name), new("snapshot", profile.Snapshot ?? ""), new("where", profile.Where), new("part", System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(profile.Part.ToString())),
            new("columns", profile.ColumnChoices), new("target", profile.Target?.Column ?? ""), new("time", profile.Time?.Column ?? ""), new("sensitive", profile.IsSensitive ? "true" : "false"),
            new("computedAt", profile.ComputedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)), new("version", profile.Version),
        ];
    }

    private static IEnumerable<ProfileFigure> About(TableProfile profile, string side) => Origin(profile).Select(each => new ProfileFigure(side, "about", null, each.Key, null, null, each.Value));

    private static IEnumerable<ProfileFigure> Figures(TableProfile profile, string side)
    {
        var table = new
        {
            profile.Rows,
            Columns = profile.Columns.Count,
            profile.Cells,
            profile.MissingCells,
            DuplicateRows = profile.Duplicates.Rows,
            DuplicateGroups = profile.Duplicates.Groups,
            NearDuplicateRows = profile.Duplicates.NearRows,
            profile.MemoryBytes,
            profile.RowBytes,
            profile.FileBytes,
            profile.Seconds,
        };
        return
        [
            .. ColumnFigures.Of(side, "table", null, table),
            .. profile.Alerts.Select(alert => new ProfileFigure(side, "alert", alert.Column, System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(alert.Kind.ToString()), null, alert.Value, alert.Others.Count == 0 ? null : string.Join(", ", alert.Others))),
            .. profile.Notes.SelectMany(note => ColumnFigures.Of(side, "note", note.Column, note)),
            .. profile.Columns.SelectMany(column => ColumnFigures.Of(side, "column", column.Name, column).Where(figure => figure.Statistic != "name")),
            .. Matrices(profile, side),
            .. Targets(profile, side),
            .. profile.Time is { } time ? ColumnFigures.Of(side, "time", time.Column, time with { Series = [] }).Where(figure => figure.Statistic != "column") : [],
            .. profile.Time?.Series.SelectMany(series => ColumnFigures.Of(side, "time", series.Column, series).Where(figure => figure.Statistic != "column")) ?? [],
            .. profile.Missing.Patterns.Select(pattern => new ProfileFigure(side, "missing", null, "pattern", string.Join(", ", pattern.Columns), pattern.Rows, null)),
            .. Matrix(side, "missing", "correlation", new PairMatrix(profile.Missing.Columns, profile.Missing.Correlation)),
            .. profile.Duplicates.Frequent.SelectMany((row, place) => Row(profile, side, "duplicate", "frequent", place, row.Values).Append(new ProfileFigure(side, "duplicate", null, "times", Place(place), row.Count, null))),
            .. profile.Samples.First.SelectMany((row, place) => Row(profile, side, "sample", "first", place, row)),
            .. profile.Samples.Anywhere.SelectMany((row, place) => Row(profile, side, "sample", "anywhere", place, row)),
            .. profile.Samples.Last.SelectMany((row, place) => Row(profile, side, "sample", "last", place, row)),
        ];
    }

    private static IEnumerable<ProfileFigure> Matrices(TableProfile profile, string side)
    {
        var all = profile.Correlations;
        return new (string Name, PairMatrix Matrix)[]
        {
            ("association", all.Association), ("pearson", all.Pearson), ("spearman", all.Spearman), ("kendall", all.Kendall), ("cramersV", all.CramersV), ("uncertainty", all.Uncertainty),
            ("contingency", all.Contingency),
        }.SelectMany(each => Matrix(side, "correlation", each.Name, each.Matrix));
    }

    private static IEnumerable<ProfileFigure> Matrix(string side, string section, string name, PairMatrix matrix) =>
        matrix.Columns.SelectMany((row, at) => matrix.Columns.Select((column, across) => new ProfileFigure(side, section, row, name, column, matrix.Values[at][across], null)).Where((figure, across) => across != at && figure.Number is not null));

    private static IEnumerable<ProfileFigure> Targets(TableProfile profile, string side) => profile.Target is not { } target ? [] : target.Columns.SelectMany(column =>
        column.Classes.Where(each => each.Mean is not null)
            .Select(each => new ProfileFigure(side, "target", column.Column, "mean", each.Value ?? ColumnFigures.Range(each.From ?? 0, each.To ?? 0), each.Mean, null))
            .Append(new ProfileFigure(side, "target", column.Column, "association", target.Column, column.Association, null)));

    private static IEnumerable<ProfileFigure> Row(TableProfile profile, string side, string section, string name, int place, IReadOnlyList<string?> values) =>
        profile.Columns.Select((column, index) => new ProfileFigure(side, section, column.Name, name, Place(place), null, values[index])).Where(figure => figure.Text is not null);

    private static string Place(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
