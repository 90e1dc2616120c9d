using System.Text;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Profiles a text column, and decides whether it is one of categories.</summary>
internal static class TextProfiler
{
    private const int BytesBesideText = 16;

    // A category repeats: at most every second value is a new one.
    private const double MostDistinctShare = 0.5;

    /// <summary>The most different values of a column that somebody said is of categories; with more it is text after all.</summary>
    public const int MostChosen = 1_000;

    /// <summary>Profiles a column.</summary>
    public static ScannedColumn Profile(ProfileTable table, ProfileColumn column, int step, ProfileOptions options, CancellationToken cancellation)
    {
        var scan = TextScan.Read(table, column, options, cancellation);
        var isCategory = scan.Distinct > 0 && (column.IsChosen
            ? column.Kind == ColumnKind.Category && scan.Distinct <= MostChosen
            : scan.Distinct <= options.MaximumCategories && scan.Distinct <= MostDistinctShare * scan.Count);
        var profile = new ColumnProfile
        {
            Name = column.Name,
            Kind = isCategory ? ColumnKind.Category : ColumnKind.Text,
            Type = column.TypeName,
            Count = scan.Count,
            Missing = table.Rows - scan.Count,
            Distinct = scan.Distinct,
            Unique = scan.Unique,
            MemoryBytes = (table.Rows * BytesBesideText) + scan.Bytes,
            Common = isCategory ? scan.Common : [.. scan.Common.Take(options.CommonValues)],
            Text = scan.Statistics,
            Imbalance = isCategory && scan.Distinct > 1 ? Math.Clamp(1 - (scan.Entropy / Math.Log2(scan.Distinct)), 0, 1) : null,
            UniformProbability = isCategory ? ChiSquared.Probability(scan.ChiSquared, scan.Distinct) : null,
        };
        if (!isCategory)
        {
            return new ScannedColumn(profile);
        }

        var (codes, names) = Codes(table, column, step, scan, cancellation);
        return new ScannedColumn(profile) { Codes = codes, CodeCount = (int)scan.Distinct, CodeNames = names };
    }

    private static (int[] Codes, string[] Names) Codes(ProfileTable table, ProfileColumn column, int step, TextScan scan, CancellationToken cancellation)
    {
        var codes = new int[(table.Rows + step - 1) / step];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var decoded = new char[scan.Statistics.MaximumLength * 2];
        using var connection = table.Connect();
        using var result = connection.QueryStreaming($"select {column.Expression} from {ProfileTable.View}");
        var row = 0L;
        foreach (var chunk in result.Chunks(cancellation))
        {
            var values = chunk.Column(0);
            for (var index = (int)((step - (row % step)) % step); index < chunk.RowCount; index += step)
            {
                var code = -1;
                if (!values.IsNull(index))
                {
                    var text = decoded.AsSpan(0, Encoding.UTF8.GetChars(values.Utf8(index), decoded));
                    if (!lookup.TryGetValue(text, out code))
                    {
                        code = known.Count;
                        lookup[text] = code;
                    }
                }

                codes[(row + index) / step] = code;
            }

            row += chunk.RowCount;
        }

        return (codes, [.. known.OrderBy(each => each.Value).Select(each => each.Key)]);
    }
}
