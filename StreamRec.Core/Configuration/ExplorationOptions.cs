namespace StreamRec.Core.Configuration;

/// <summary>How much a chart shows at most; what is cut is said in its notes.</summary>
public sealed class ExplorationOptions
{
    private const int MostNodesPossible = 500;

    /// <summary>Bars of a chart whose categories are no fixed short list, and rows and columns of a heat map.</summary>
    public int MostBars { get; set; } = 20;

    /// <summary>Words of a word cloud.</summary>
    public int MostWords { get; set; } = 80;

    /// <summary>Points of a chart; beyond, those of the largest figures are shown.</summary>
    public int MostPoints { get; set; } = 6000;

    /// <summary>People of a network.</summary>
    public int MostNodes { get; set; } = 60;

    /// <summary>Titles of the list of most and best rated titles.</summary>
    public int MostRatedTitles { get; set; } = 50;

    /// <summary>Rows of one page behind a mark.</summary>
    public int MostRowsOfPage { get; set; } = 200;

    /// <summary>Rows of a file of the rows behind a filter.</summary>
    public int MostExportedRows { get; set; } = 100_000;

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(MostBars), MostBars), (nameof(MostWords), MostWords), (nameof(MostPoints), MostPoints),
            (nameof(MostRatedTitles), MostRatedTitles), (nameof(MostRowsOfPage), MostRowsOfPage), (nameof(MostExportedRows), MostExportedRows),
        })
        {
            if (value is < 1 or > 100_000)
            {
                yield return $"{name}: a whole number from 1 to 100,000";
            }
        }

        // Each node pushes each other: their places take time with the square of their number.
        if (MostNodes is < 1 or > MostNodesPossible)
        {
            yield return $"{nameof(MostNodes)}: a whole number from 1 to {MostNodesPossible}";
        }
    }
}
