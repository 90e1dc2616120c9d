namespace StreamRec.Core.Profiling;

/// <summary>The rules by which a profile warns. Their thresholds are those of ydata-profiling, so that who comes from there sees the same.</summary>
internal static class AlertRules
{
    private const double NotableShare = 0.01;
    private const double NotableSkewness = 20;
    private const double NotableAssociation = 0.5;
    private const double NotableImbalance = 0.5;
    private const double NotableEvenness = 0.999;
    private const double HalfDistinct = 0.5;

    private static readonly string[] SupportedTypes = ["varchar", "enum", "uuid", "time"];

    /// <summary>All alerts: of the table first, then of each column in order.</summary>
    public static IReadOnlyList<Alert> Of(TableProfile profile, int allColumns, ProfileOptions options)
    {
        var alerts = new List<Alert>();
        if (profile.Rows == 0)
        {
            alerts.Add(new Alert(AlertKind.Empty, null, 0));
            return alerts;
        }

        Add(allColumns > profile.Columns.Count, AlertKind.Truncated, null, allColumns);
        Add(profile.Duplicates.Rows > 0, AlertKind.Duplicates, null, profile.Duplicates.Rows);
        Add(profile.Duplicates.NearRows > 0, AlertKind.NearDuplicates, null, profile.Duplicates.NearRows);
        foreach (var column in profile.Columns)
        {
            alerts.AddRange(OfColumn(column, profile.Rows, options));
            alerts.AddRange(OverTime(column.Name, profile));
            if (Related(column.Name, profile) is { Count: > 0 } related)
            {
                alerts.Add(new Alert(AlertKind.HighCorrelation, column.Name, related[0].Value) { Others = [.. related.Select(other => other.Column)] });
            }
        }

        return alerts;

        void Add(bool applies, AlertKind kind, string? column, double? value)
        {
            if (applies)
            {
                alerts.Add(new Alert(kind, column, value));
            }
        }
    }

    private static IEnumerable<Alert> OfColumn(ColumnProfile column, long rows, ProfileOptions options)
    {
        var rules = new (bool Applies, AlertKind Kind, double? Value)[]
        {
            (column.Count == 0, AlertKind.Empty, null),
            (column.Distinct == 1, AlertKind.Constant, null),
            (column.Count > 1 && column.Unique == column.Count, AlertKind.Unique, null),
            (column.Count > 0 && column.Missing > NotableShare * rows, AlertKind.Missing, Share(column.Missing, rows)),
            (column.Numeric?.Infinite > 0, AlertKind.Infinite, Share(column.Numeric?.Infinite ?? 0, rows)),
            (column.Numeric?.Zeros > NotableShare * rows, AlertKind.Zeros, Share(column.Numeric?.Zeros ?? 0, rows)),
            (Math.Abs(column.Numeric?.Skewness ?? 0) > NotableSkewness, AlertKind.Skewed, column.Numeric?.Skewness),
            (IsHighCardinality(column, options), AlertKind.HighCardinality, column.Distinct),
            (column.Imbalance > NotableImbalance, AlertKind.Imbalance, column.Imbalance),
            ((column.UniformProbability ?? column.Numeric?.UniformProbability) > NotableEvenness, AlertKind.Uniform, column.UniformProbability ?? column.Numeric?.UniformProbability),
            (column.Distinct > 1 && column.Text is { } text && text.MinimumLength == text.MaximumLength, AlertKind.ConstantLength, column.Text?.MaximumLength),
            (column is { Dates: not null, Type: "varchar" }, AlertKind.DatesAsText, Share(column.Dates?.Invalid ?? 0, column.Count)),
            (column.Kind == ColumnKind.Category && column.Text?.Variants > 0, AlertKind.DirtyCategory, column.Text?.Variants),
            (column is { Text: not null, IsKindChosen: false } && !SupportedTypes.Contains(column.Type, StringComparer.Ordinal), AlertKind.Unsupported, null),
        };
        return rules.Where(rule => rule.Applies).Select(rule => new Alert(rule.Kind, column.Name, rule.Value));
    }

    private static IEnumerable<Alert> OverTime(string column, TableProfile profile)
    {
        var series = profile.Time?.Series.FirstOrDefault(each => each.Column == column);
        if (series is { IsStationary: false })
        {
            yield return new Alert(AlertKind.NonStationary, column, series.DickeyFuller);
        }

        if (series?.SeasonLength is { } length)
        {
            yield return new Alert(AlertKind.Seasonal, column, length);
        }
    }

    private static bool IsHighCardinality(ColumnProfile column, ProfileOptions options) =>
        column.Kind == ColumnKind.Text && column.Distinct > options.MaximumCategories && column.Distinct <= HalfDistinct * column.Count;

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static List<(string Column, double Value)> Related(string column, TableProfile profile)
    {
        var matrix = profile.Correlations.Association;
        return [.. matrix.Columns.Where(other => other != column).Select(other => (Column: other, Value: matrix.Find(column, other) ?? 0))
            .Where(other => Math.Abs(other.Value) > NotableAssociation).OrderByDescending(other => Math.Abs(other.Value))];
    }
}
