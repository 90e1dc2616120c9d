namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Sums up a <see cref="Drift"/> over samples.</summary>
/// <param name="drift">The drift.</param>
internal sealed class DriftMean(Drift drift)
{
    private readonly float[] sums = new float[drift.Values.Length];
    private int count;

    /// <summary>The drift as drawn last.</summary>
    public DriftTable Last { get; } = new(drift.Seconds, drift.Times.Starts, drift.Times.Times, drift.Values);

    /// <summary>Adds the drift as drawn last.</summary>
    public void Add()
    {
        for (var place = 0; place < sums.Length; place++)
        {
            sums[place] += drift.Values[place];
        }

        count++;
    }

    /// <summary>The mean over what was added.</summary>
    public DriftTable ToTable() => Last with { Values = Array.ConvertAll(sums, sum => sum / Math.Max(1, count)) };
}
