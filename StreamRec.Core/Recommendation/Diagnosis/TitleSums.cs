namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>Residuals added up by title.</summary>
/// <param name="titles">The number of title rows.</param>
internal sealed class TitleSums(int titles)
{
    private readonly double[] sums = new double[titles];
    private readonly int[] counts = new int[titles];

    /// <summary>Adds a residual.</summary>
    public void Add(int title, float residual)
    {
        sums[title] += residual;
        counts[title]++;
    }

    /// <summary>How many titles are rated, and Σ over them of (Σ residuals)² / ratings.</summary>
    public (int Rated, double Squares) Explained()
    {
        var (rated, squares) = (0, 0.0);
        for (var title = 0; title < sums.Length; title++)
        {
            if (counts[title] > 0)
            {
                rated++;
                squares += sums[title] * sums[title] / counts[title];
            }
        }

        return (rated, squares);
    }
}
