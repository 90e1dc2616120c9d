namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Rows in runs of about equal work, small enough that a cancellation is noticed at once.</summary>
internal sealed class RowChunks
{
    // Ratings of a chunk; drawing a vector costs as much as going through this many ratings.
    private const int Ratings = 2000;
    private const int RatingsOfADraw = 50;

    private readonly List<int> bounds = [0];

    /// <summary>Cuts a side's rows.</summary>
    public RowChunks(RatingSide side)
    {
        var weight = 0L;
        for (var row = 0; row < side.Rows; row++)
        {
            weight += side.CountOf(row) == 0 ? 0 : side.CountOf(row) + RatingsOfADraw;
            if (weight >= Ratings || row == side.Rows - 1)
            {
                bounds.Add(row + 1);
                weight = 0;
            }
        }
    }

    /// <summary>The number of chunks.</summary>
    public int Count => bounds.Count - 1;

    /// <summary>A chunk's first row.</summary>
    public int First(int chunk) => bounds[chunk];

    /// <summary>The row behind a chunk's last.</summary>
    public int End(int chunk) => bounds[chunk + 1];
}
