using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Matching;

/// <summary>
/// Finds the pairs that are worth comparing, by an inverted index over the keys of names: titles without a name in common are never compared
/// ("blocking" in the literature on record linkage).
/// </summary>
internal sealed class CandidateFinder(TitleFeatures features, WorkOptions options)
{
    // Beyond these, not even the same director makes two titles of one name the same film or series.
    private const int MostYearsBetweenFilms = 5;
    private const int MostYearsBetweenSeries = 25;
    private const int KindBits = 2;
    private const int KindMask = (1 << KindBits) - 1;

    private readonly List<Candidate> found = [];
    private readonly int[] namesakes = new int[Platform.All.Count * 2];

    /// <summary>How many names were passed over because too many titles have them.</summary>
    public int NamesPassedOver { get; private set; }

    /// <summary>Finds the pairs.</summary>
    /// <returns>Each pair once, by rows.</returns>
    public Candidate[] Find(CancellationToken cancellation)
    {
        var (keys, entries) = SortedIndex();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
            {
                end++;
            }

            if (end - start > options.MaximumNamesakes)
            {
                NamesPassedOver++;
            }
            else if (end - start > 1)
            {
                cancellation.ThrowIfCancellationRequested();
                AddPairs(entries.AsSpan(start, end - start));
            }
        }

        found.Sort(CandidateOrder.Instance);
        return [.. EachOnce()];
    }

    // An entry is a row with the kind of the form in its lowest bits, so entries of one name sort by row.
    private (ulong[] Keys, int[] Entries) SortedIndex()
    {
        var count = features.Forms.Sum(forms => forms.Length);
        var keys = new ulong[count];
        var entries = new int[count];
        var next = 0;
        for (var row = 0; row < features.Forms.Length; row++)
        {
            foreach (var form in features.Forms[row])
            {
                keys[next] = form.Key;
                entries[next++] = (row << KindBits) | (int)form.Kind;
            }
        }

        Array.Sort(keys, entries);
        return (keys, entries);
    }

    private void AddPairs(Span<int> entries)
    {
        entries.Sort();
        var most = CountNamesakes(entries);
        for (var one = 0; one < entries.Length; one++)
        {
            for (var other = one + 1; other < entries.Length; other++)
            {
                var (first, second) = (entries[one] >> KindBits, entries[other] >> KindBits);
                if (Agreement((NameAgreement)(entries[one] & KindMask), (NameAgreement)(entries[other] & KindMask)) is var name and not NameAgreement.None
                    && IsWorthComparing(first, second, name))
                {
                    found.Add(new Candidate(first, second, name, most));
                }
            }
        }
    }

    private int CountNamesakes(ReadOnlySpan<int> entries)
    {
        Array.Clear(namesakes);
        var most = 1;
        foreach (var entry in entries)
        {
            if ((entry & KindMask) <= (int)NameAgreement.Original)
            {
                var row = entry >> KindBits;
                most = Math.Max(most, ++namesakes[(features.Source[row] * 2) + (features.IsSeries[row] ? 1 : 0)]);
            }
        }

        return most;
    }

    // Two subtitles, or two names without them, say nothing: all films of a series share them.
    private static NameAgreement Agreement(NameAgreement first, NameAgreement second)
    {
        var weaker = first > second ? first : second;
        var stronger = first > second ? second : first;
        return weaker == NameAgreement.Subtitle && stronger != NameAgreement.Same ? NameAgreement.None : weaker;
    }

    private bool IsWorthComparing(int first, int second, NameAgreement name)
    {
        if (features.IsSeries[first] != features.IsSeries[second])
        {
            return false;
        }

        var (year, otherYear) = (features.Year[first], features.Year[second]);
        var years = year == TitleFeatures.Unknown || otherYear == TitleFeatures.Unknown ? 0 : Math.Abs(year - otherYear);
        if (features.Source[first] == features.Source[second])
        {
            return Platform.All[features.Source[first]].IsStreaming && name == NameAgreement.Same && years == 0;
        }

        return years <= (features.IsSeries[first] ? MostYearsBetweenSeries : MostYearsBetweenFilms)
            && !BothKnown(features.TmdbNumber, first, second)
            && !BothKnown(features.ImdbNumber, first, second);
    }

    // Numbers decide where both titles have them; text has no say then.
    private static bool BothKnown(int[] numbers, int first, int second) => numbers[first] != 0 && numbers[second] != 0;

    private IEnumerable<Candidate> EachOnce()
    {
        var before = new Candidate(-1, -1, NameAgreement.None, 0);
        foreach (var candidate in found)
        {
            if (candidate.First != before.First || candidate.Second != before.Second)
            {
                yield return before = candidate;
            }
        }
    }
}
