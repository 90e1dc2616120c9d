namespace StreamRec.Core.Recommendation.Quality;

/// <summary>The bands of numbers of ratings by which cold and warm users and titles are told apart.</summary>
internal static class CountBands
{
    private static readonly int[] Starts = [0, 1, 5, 10, 20, 50, 200];

    /// <summary>The number of bands.</summary>
    public static int Count => Starts.Length;

    /// <summary>The band of a number of ratings.</summary>
    public static int Of(int ratings)
    {
        var band = 0;
        while (band + 1 < Starts.Length && ratings >= Starts[band + 1])
        {
            band++;
        }

        return band;
    }

    /// <summary>The lowest and highest number of a band; the last has no highest.</summary>
    public static (int From, int? To) RangeOf(int band) => (Starts[band], band + 1 < Starts.Length ? Starts[band + 1] - 1 : null);
}
