using System.Globalization;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works;

/// <summary>
/// Joins titles into groups one pair after the other (union-find with path halving) and refuses a pair that would break a rule: no two
/// films of The Movies Dataset or of MovieLens in a group, no two entries of a platform unless they are the same entry twice, no two
/// numbers at TMDB, and nothing that a person has said is different. What is joined first holds, so stronger pairs come first.
/// </summary>
internal sealed class WorkUnion
{
    private const int None = -1;
    private static readonly int Sources = Platform.All.Count;

    private readonly IReadOnlyList<Title> titles;
    private readonly int[] parent;
    private readonly int[] size;
    private readonly int[] nextMember;
    private readonly int[] tmdbNumber;
    private readonly int[] rowOfSource;
    private readonly Dictionary<int, List<int>> apart = [];

    /// <summary>Starts with every title alone.</summary>
    public WorkUnion(IReadOnlyList<Title> titles)
    {
        this.titles = titles;
        var count = titles.Count;
        parent = new int[count];
        size = new int[count];
        nextMember = new int[count];
        tmdbNumber = new int[count];
        rowOfSource = new int[count * Sources];
        Array.Fill(rowOfSource, None);
        Array.Fill(size, 1);
        for (var row = 0; row < count; row++)
        {
            parent[row] = nextMember[row] = row;
            rowOfSource[(row * Sources) + titles[row].Platform.Order] = row;
            tmdbNumber[row] = NumberOf(titles[row].TmdbId);
        }
    }

    /// <summary>Keeps two titles out of one group from now on.</summary>
    public void KeepApart(int first, int second)
    {
        Foes(first).Add(second);
        Foes(second).Add(first);

        List<int> Foes(int row) => apart.TryGetValue(row, out var foes) ? foes : apart[row] = [];
    }

    /// <summary>The group of a title, as the row of one of its titles.</summary>
    public int Find(int row)
    {
        while (parent[row] != row)
        {
            row = parent[row] = parent[parent[row]];
        }

        return row;
    }

    /// <summary>Joins the groups of two titles unless a rule forbids it.</summary>
    /// <returns><see cref="MatchDoubt.None"/> when they are one group now (or were before), else the rule.</returns>
    public MatchDoubt Join(int first, int second) => Join(first, second, byDecision: false);

    /// <summary>Joins because a person says so: only another person's word stands against it.</summary>
    public MatchDoubt JoinByDecision(int first, int second) => Join(first, second, byDecision: true);

    /// <summary>The rule that forbids joining the groups of two titles, or <see cref="MatchDoubt.None"/>.</summary>
    public MatchDoubt Check(int first, int second) =>
        Find(first) is var one && Find(second) is var other && one == other ? MatchDoubt.None : Forbidden(one, other, byDecision: false);

    /// <summary>A number as text without its leading zeros and "tt"; 0 where there is none.</summary>
    internal static int NumberOf(string? id)
    {
        var digits = id.AsSpan().Trim();
        digits = digits.StartsWith("tt", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private MatchDoubt Join(int first, int second, bool byDecision)
    {
        var (large, small) = (Find(first), Find(second));
        if (large == small)
        {
            return MatchDoubt.None;
        }

        if (size[large] < size[small])
        {
            (large, small) = (small, large);
        }

        if (Forbidden(large, small, byDecision) is var doubt and not MatchDoubt.None)
        {
            return doubt;
        }

        parent[small] = large;
        size[large] += size[small];
        (nextMember[large], nextMember[small]) = (nextMember[small], nextMember[large]);
        tmdbNumber[large] = tmdbNumber[large] != 0 ? tmdbNumber[large] : tmdbNumber[small];
        for (var source = 0; source < Sources; source++)
        {
            ref var row = ref rowOfSource[(large * Sources) + source];
            row = row != None ? row : rowOfSource[(small * Sources) + source];
        }

        return MatchDoubt.None;
    }

    private MatchDoubt Forbidden(int large, int small, bool byDecision)
    {
        if (SaidDifferent(large, small))
        {
            return MatchDoubt.Decision;
        }

        if (byDecision)
        {
            return MatchDoubt.None;
        }

        if (tmdbNumber[large] != 0 && tmdbNumber[small] != 0 && tmdbNumber[large] != tmdbNumber[small])
        {
            return MatchDoubt.OtherNumber;
        }

        for (var source = 0; source < Sources; source++)
        {
            var (one, other) = (rowOfSource[(large * Sources) + source], rowOfSource[(small * Sources) + source]);
            if (one != None && other != None && !RepeatedEntry.Is(titles[one], titles[other]))
            {
                return MatchDoubt.SameSource;
            }
        }

        return MatchDoubt.None;
    }

    private bool SaidDifferent(int large, int small)
    {
        if (apart.Count == 0)
        {
            return false;
        }

        var member = small;
        do
        {
            if (apart.TryGetValue(member, out var foes) && foes.Exists(foe => Find(foe) == large))
            {
                return true;
            }

            member = nextMember[member];
        }
        while (member != small);

        return false;
    }
}
