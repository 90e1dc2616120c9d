namespace StreamRec.Core.Works;

/// <summary>Settings of matching titles into works, under <c>StreamRec:Works</c>.</summary>
public sealed class WorkOptions
{
    /// <summary>The confidence from which on a pair is accepted without asking, 0 to 1.</summary>
    public double AcceptedConfidence { get; set; } = 0.85;

    /// <summary>The confidence from which on a pair that is not accepted is shown as doubtful, 0 to 1; weaker pairs are forgotten.</summary>
    public double DoubtfulConfidence { get; set; } = 0.3;

    /// <summary>Names that more titles have than this are not matched at all: they say nothing ("Untitled"), and all pairs of them would be compared.</summary>
    public int MaximumNamesakes { get; set; } = 200;

    /// <summary>Whether whoever can open the server may decide about pairs; <see langword="false"/> makes them read-only.</summary>
    public bool DecisionsAllowed { get; set; } = true;

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (AcceptedConfidence is not (> 0 and <= 1))
        {
            yield return $"{nameof(AcceptedConfidence)}: above 0, at most 1";
        }

        if (DoubtfulConfidence is not (> 0 and <= 1) || DoubtfulConfidence > AcceptedConfidence)
        {
            yield return $"{nameof(DoubtfulConfidence)}: above 0, not above {nameof(AcceptedConfidence)}";
        }

        if (MaximumNamesakes is < 2 or > 10_000)
        {
            yield return $"{nameof(MaximumNamesakes)}: 2 to 10000";
        }
    }
}
