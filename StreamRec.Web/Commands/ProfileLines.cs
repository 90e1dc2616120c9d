using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Columns;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Web.Commands;

/// <summary>A profile in lines for a terminal: the overview, the alerts, and a few lines a column.</summary>
internal static class ProfileLines
{
    private const int ShownValues = 5;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(TableProfile profile)
    {
        yield return CommandContext.Text($"{profile.Name}: {profile.Rows:N0} rows, {profile.Columns.Count:N0} columns, {profile.MemoryBytes / 1e6:N1} MB in memory, profiled in {profile.Seconds:N2} s");
        if (profile.Where.Length > 0 || profile.Part != RowPart.All)
        {
            yield return $"Only rows: {string.Join(", ", new[] { profile.Part == RowPart.All ? "" : profile.Part.ToString(), profile.Where }.Where(text => text.Length > 0))}";
        }

        yield return CommandContext.Text($"Missing cells {profile.MissingCells:N0} ({Share(profile.MissingCells, profile.Cells)}), rows that repeat {profile.Duplicates.Rows:N0} ({Share(profile.Duplicates.Rows, profile.Rows)})");
        foreach (var note in profile.Notes)
        {
            yield return CommandContext.Text($"Limit: {note.Kind}{(note.Column is null ? "" : " of " + note.Column)}, {note.Used:N0} of {note.Of:N0}");
        }

        foreach (var group in profile.Alerts.GroupBy(alert => alert.Kind))
        {
            yield return $"Alert {group.Key}: {string.Join(", ", group.Select(alert => CommandContext.Text($"{alert.Column ?? "table"}{(alert.Value is { } value ? $" {value:0.###}" : "")}")))}";
        }

        foreach (var column in profile.Columns)
        {
            yield return "";
            yield return CommandContext.Text($"{column.Name} ({column.Kind}, {column.Type}): {column.Distinct:N0} different, {column.Unique:N0} once only, {column.Missing:N0} missing ({Share(column.Missing, profile.Rows)})");
            foreach (var line in Details(column))
            {
                yield return "  " + line;
            }
        }
    }

    /// <summary>The lines of both sides, and which columns lie how far apart.</summary>
    public static IEnumerable<string> Of(ProfileComparison comparison)
    {
        foreach (var column in comparison.Columns.Where(column => column.Difference is not null).OrderByDescending(column => column.Difference))
        {
            yield return CommandContext.Text($"{column.Name}: differs by {100 * column.Difference:0.#} %");
        }

        foreach (var line in Of(comparison.Left).Prepend("").Append("").Concat(Of(comparison.Right)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Details(ColumnProfile column)
    {
        if (column.Numeric is { Mean: not null } numbers)
        {
            yield return CommandContext.Text($"mean {numbers.Mean:G6}, standard deviation {numbers.StandardDeviation:G6}, skewness {numbers.Skewness:G4}, kurtosis {numbers.Kurtosis:G4}, zeros {numbers.Zeros:N0}");
            yield return CommandContext.Text(
                $"minimum {numbers.Minimum:G6}, 5 % {numbers.Percentile5:G6}, quartiles {numbers.LowerQuartile:G6} {numbers.Median:G6} {numbers.UpperQuartile:G6}, 95 % {numbers.Percentile95:G6}, maximum {numbers.Maximum:G6}");
        }

        if (column.Dates is { Minimum: not null } dates)
        {
            yield return CommandContext.Text($"{dates.Minimum:yyyy-MM-dd} to {dates.Maximum:yyyy-MM-dd}, median {dates.Median:yyyy-MM-dd}{(dates.Invalid > 0 ? $", {dates.Invalid:N0} are no date" : "")}");
        }

        if (column.Text is { Characters: > 0 } text)
        {
            yield return CommandContext.Text($"length {text.MinimumLength:N0} to {text.MaximumLength:N0}, mean {text.MeanLength:N1}; {text.Words:N0} words, {text.DistinctWords:N0} different; {string.Join(", ", text.Scripts.Select(script => script.Value))}");
        }

        if (column.Lists is { } lists)
        {
            yield return CommandContext.Text($"{lists.Items:N0} items, {lists.DistinctItems:N0} different, mean {lists.Lengths.Mean:N2} a list; {Values(lists.CommonItems)}");
        }
        else if (column.Common.Count > 0 && column.Unique < column.Count)
        {
            yield return Values(column.Common);
        }
    }

    private static string Values(IReadOnlyList<ValueCount> values) => string.Join(", ", values.Take(ShownValues).Select(value => CommandContext.Text($"{Short(value.Value)} {value.Count:N0}")));

    private static string Short(string text) => text.Length <= 40 ? text.ReplaceLineEndings(" ") : text[..39].ReplaceLineEndings(" ") + "…";

    // Shares at the edges are not rounded away.
    private static string Share(long part, long whole) => whole == 0 ? "0 %" : ((double)part / whole) switch
    {
        0 => "0 %",
        < 0.001 => "< 0.1 %",
        > 0.999 and < 1 => "> 99.9 %",
        var share => CommandContext.Text($"{100 * share:0.#} %"),
    };
}
