using System.Globalization;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Derived;

/// <summary>The mean scores that came with a catalog of one score a title, on their way onto the titles.</summary>
/// <param name="File">What to say about the file, once it is known where its scores went.</param>
/// <param name="ByTitle">The scores in stars, by title id.</param>
internal sealed record GivenScores(FileReport File, IReadOnlyDictionary<string, double> ByTitle)
{
    /// <summary>Lays the scores onto the titles of a new snapshot, and reports it.</summary>
    /// <returns>The titles in the same order.</returns>
    /// <exception cref="UnusableInputException">Too many of the file's rows were rejected.</exception>
    public IReadOnlyList<TitleRecord> LayOnto(IReadOnlyList<TitleRecord> titles, ReportBuilder report)
    {
        var laid = 0;
        var scored = new TitleRecord[titles.Count];
        for (var row = 0; row < scored.Length; row++)
        {
            scored[row] = titles[row];
            if (ByTitle.TryGetValue(titles[row].Id, out var score))
            {
                laid++;
                scored[row] = titles[row] with { GivenScore = score };
                report.Touch(ImportRule.GivenScores, titles[row].Platform.Key);
            }
        }

        var unknown = ByTitle.Count - laid;
        report.Close(File with
        {
            Note = File.Note + (unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {unknown} scores are of titles that no catalog has.")),
            Figures = new Dictionary<string, long>(StringComparer.Ordinal) { ["scores"] = ByTitle.Count, ["scoresOfTitles"] = laid, ["scoresWithoutTitle"] = unknown },
        });
        return scored;
    }
}
