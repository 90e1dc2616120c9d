using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Matching;

/// <summary>
/// Decides which pairs are accepted: from the strongest on, each that breaks no rule of <see cref="WorkUnion"/> with those before it. The
/// rest is doubtful, as far as asking a person makes sense.
/// </summary>
internal sealed class MatchSelection(IReadOnlyList<Title> titles, WorkOptions options)
{
    private readonly List<TitleMatch> candidates = [];

    /// <summary>Adds pairs that share ids.</summary>
    public void AddCertain(IReadOnlyList<TitleMatch> pairs) => candidates.AddRange(pairs);

    /// <summary>Adds a pair found by text.</summary>
    public void Add(TitleMatch pair) => candidates.Add(pair);

    /// <summary>Decides.</summary>
    /// <returns>The accepted and the doubtful pairs, by rows.</returns>
    public IReadOnlyList<TitleMatch> Choose()
    {
        candidates.Sort(WorkBuilder.CompareFromStrongToWeak);
        var union = new WorkUnion(titles);
        var chosen = new List<TitleMatch>(candidates.Count);
        var weak = new List<TitleMatch>();
        foreach (var pair in candidates)
        {
            if (!pair.IsCertain && pair.Confidence < options.AcceptedConfidence)
            {
                weak.Add(pair with { Doubt = MatchDoubt.WeakEvidence });
                continue;
            }

            var doubt = union.Join(pair.First, pair.Second);
            chosen.Add(pair with { Verdict = doubt == MatchDoubt.None ? MatchVerdict.Accepted : MatchVerdict.Doubtful, Doubt = doubt });
        }

        // A weak pair is no question any more when its titles are one work already, or when one of them has found a better partner.
        chosen.AddRange(weak.Where(pair => union.Find(pair.First) != union.Find(pair.Second) && union.Check(pair.First, pair.Second) == MatchDoubt.None));
        chosen.Sort((left, right) => left.First != right.First ? left.First.CompareTo(right.First) : left.Second.CompareTo(right.Second));
        return chosen;
    }
}
