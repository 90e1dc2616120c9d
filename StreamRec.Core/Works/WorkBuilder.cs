using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works;

/// <summary>Makes works of matches and of what people have decided. A pure function: the same input gives the same works.</summary>
/// <remarks>
/// Pairs are joined from strong to weak: what people said first, the newest first, then accepted matches by falling confidence. A pair is
/// passed over when it would bring together two titles that a person has said are different, or break a rule of <see cref="WorkUnion"/>.
/// Because the stronger pairs have been joined before, the pair passed over is always the weakest on the way from one title to the other.
/// </remarks>
public static class WorkBuilder
{
    /// <summary>Makes works.</summary>
    /// <param name="titles">The titles in catalog order; title <c>i</c> is row <c>i</c>.</param>
    /// <param name="matches">Matches between them; doubtful ones join nothing.</param>
    /// <param name="decisions">What people have decided; where two are about the same titles the later one holds, and titles that are not there are passed over.</param>
    public static WorkGroups Build(IReadOnlyList<Title> titles, IReadOnlyList<TitleMatch> matches, IReadOnlyList<MatchDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(decisions);
        var union = new WorkUnion(titles);
        Apply(decisions, titles, union);

        var accepted = matches.Where(match => match.Verdict == MatchVerdict.Accepted).ToArray();
        Array.Sort(accepted, CompareFromStrongToWeak);
        var refused = new List<TitleMatch>();
        foreach (var match in accepted)
        {
            if (union.Join(match.First, match.Second) is var doubt and not MatchDoubt.None)
            {
                refused.Add(match with { Verdict = MatchVerdict.Doubtful, Doubt = doubt });
            }
        }

        return new WorkGroups(Number(union, titles.Count), refused);
    }

    /// <summary>Certain pairs first, then by falling confidence, then by rows: an order without ties.</summary>
    internal static int CompareFromStrongToWeak(TitleMatch left, TitleMatch right)
    {
        var byCertainty = right.IsCertain.CompareTo(left.IsCertain);
        var byConfidence = byCertainty != 0 ? byCertainty : right.Confidence.CompareTo(left.Confidence);
        var byFirst = byConfidence != 0 ? byConfidence : left.First.CompareTo(right.First);
        return byFirst != 0 ? byFirst : left.Second.CompareTo(right.Second);
    }

    private static void Apply(IReadOnlyList<MatchDecision> decisions, IReadOnlyList<Title> titles, WorkUnion union)
    {
        if (decisions.Count == 0)
        {
            return;
        }

        var rows = titles.Select((title, row) => (title.Id, row)).ToDictionary(each => each.Id, each => each.row, StringComparer.Ordinal);
        var latest = new Dictionary<(int, int), (bool Same, int Age)>();
        var newestFirst = decisions.Index().OrderByDescending(each => each.Item.When).ThenByDescending(each => each.Index).Select(each => each.Item);
        foreach (var decision in newestFirst)
        {
            if (rows.TryGetValue(decision.FirstTitleId, out var first) && rows.TryGetValue(decision.SecondTitleId, out var second) && first != second)
            {
                latest.TryAdd((Math.Min(first, second), Math.Max(first, second)), (decision.Same, latest.Count));
            }
        }

        foreach (var ((first, second), _) in latest.Where(each => !each.Value.Same))
        {
            union.KeepApart(first, second);
        }

        foreach (var ((first, second), _) in latest.Where(each => each.Value.Same).OrderBy(each => each.Value.Age))
        {
            union.JoinByDecision(first, second);
        }
    }

    private static int[] Number(WorkUnion union, int titles)
    {
        var numberOf = new int[titles];
        var workOf = new int[titles];
        var works = 0;
        for (var row = 0; row < titles; row++)
        {
            ref var number = ref numberOf[union.Find(row)];
            number = number == 0 ? ++works : number;
            workOf[row] = number - 1;
        }

        return workOf;
    }
}
