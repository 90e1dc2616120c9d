using System.Globalization;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion;

/// <summary>Gathers what happens during one import. Not thread-safe: an import reads its files one after the other.</summary>
internal sealed class ReportBuilder(ImportOptions options)
{
    private readonly List<FileReport> files = [];
    private readonly List<Rejection> rejections = [];
    private readonly Dictionary<string, Dictionary<string, long>> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> rejectedByFile = new(StringComparer.Ordinal);
    private long rowsRejected;
    private long valuesDropped;

    /// <summary>Notes that a rule touched rows of a source.</summary>
    public void Touch(ImportRule rule, string source, long rows = 1)
    {
        if (rows == 0)
        {
            return;
        }

        if (!rules.TryGetValue(rule.Name, out var bySource))
        {
            rules[rule.Name] = bySource = new Dictionary<string, long>(StringComparer.Ordinal);
        }

        bySource[source] = bySource.GetValueOrDefault(source) + rows;
    }

    /// <summary>Notes a row or value that is not taken over.</summary>
    public void Reject(Rejection rejection)
    {
        if (rejection.Kind == RejectionKind.Row)
        {
            CountRejectedRows(rejection.File, 1);
        }
        else
        {
            valuesDropped++;
        }

        Show(rejection);
    }

    /// <summary>Notes rejected rows that were counted elsewhere.</summary>
    public void CountRejectedRows(string file, long rows)
    {
        rowsRejected += rows;
        rejectedByFile[file] = rejectedByFile.GetValueOrDefault(file) + rows;
    }

    /// <summary>Shows a rejection that <see cref="CountRejectedRows"/> has counted, while there is room.</summary>
    public void Show(Rejection rejection)
    {
        if (rejections.Count < options.ReportedRejections)
        {
            rejections.Add(rejection);
        }
    }

    /// <summary>Closes a file: fills in its rejected rows, and stops the import when they are too many.</summary>
    /// <exception cref="UnusableInputException">More rows were rejected than <see cref="ImportOptions.MaximumRejectedShare"/> allows.</exception>
    public void Close(FileReport file)
    {
        var rejected = rejectedByFile.GetValueOrDefault(file.File);
        files.Add(file with { RowsRejected = rejected });
        if (rejected == 0 || rejected <= file.RowsRead * options.MaximumRejectedShare)
        {
            return;
        }

        var first = rejections.FirstOrDefault(each => each.Kind == RejectionKind.Row && string.Equals(each.File, file.File, StringComparison.Ordinal));
        throw new UnusableInputException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rejected} of {file.RowsRead} rows were rejected, more than the allowed share of {options.MaximumRejectedShare:0.###} (StreamRec:Import:MaximumRejectedShare). The first: {first?.Problem}"),
            file.File,
            first?.Line,
            first?.Field)
        {
            Rejections = [.. rejections.Where(each => string.Equals(each.File, file.File, StringComparison.Ordinal))],
        };
    }

    /// <summary>The report so far.</summary>
    public ImportReport Build() => new()
    {
        Files = [.. files],
        Rules = [.. ImportRule.All
            .Where(rule => rules.ContainsKey(rule.Name))
            .Select(rule => new RuleReport(rule.Name, rule.Description, rules[rule.Name].Values.Sum(), rules[rule.Name]))],
        Rejections = [.. rejections],
        RowsRejected = rowsRejected,
        ValuesDropped = valuesDropped,
    };
}
