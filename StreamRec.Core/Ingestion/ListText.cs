using StreamRec.Core.Catalog;

namespace StreamRec.Core.Ingestion;

/// <summary>Splits the cells that list people, countries or genres.</summary>
internal static class ListText
{
    // Amazon's only label that contains the separator; a plain split would cut it in three.
    private const string CommaLabel = "Arts, Entertainment, and Culture";

    /// <summary>Splits at commas, trims, leaves out empty items and repetitions (without regard to case), and counts what it did.</summary>
    public static IReadOnlyList<string> Split(string? cell, ReportBuilder report, Platform platform, bool isGenres = false)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        var rest = cell;
        var items = new List<string>();
        if (isGenres && cell.Contains(CommaLabel, StringComparison.OrdinalIgnoreCase))
        {
            rest = cell.Replace(CommaLabel, "\u001f", StringComparison.OrdinalIgnoreCase);
            report.Touch(ImportRule.CommaLabels, platform.Key);
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool empty = false, repeated = false;
        foreach (var range in rest.AsSpan().Split(','))
        {
            var item = rest.AsSpan(range).Trim();
            if (item.IsEmpty)
            {
                empty = true;
                continue;
            }

            var text = item is "\u001f" ? CommaLabel : item.ToString();
            if (seen.Add(text))
            {
                items.Add(text);
            }
            else
            {
                repeated = true;
            }
        }

        report.Touch(ImportRule.EmptyListItems, platform.Key, empty ? 1 : 0);
        report.Touch(ImportRule.RepeatedListItems, platform.Key, repeated ? 1 : 0);
        return items;
    }
}
