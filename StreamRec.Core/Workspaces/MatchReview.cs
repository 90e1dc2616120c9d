using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Works;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// The pairs of a workspace for a person to look at: what was accepted, what is doubtful, what was decided. Decisions may be newer than the
/// workspace: what somebody has just decided shows before the works have been made anew. Immutable.
/// </summary>
public sealed class MatchReview
{
    private readonly List<MatchPair> pairs;
    private readonly Dictionary<(string, string), MatchPair> byTitles;
    private readonly Workspace workspace;

    /// <summary>Lays decisions over a workspace's matches.</summary>
    /// <param name="workspace">The titles, their matches and their works.</param>
    /// <param name="decisions">All decisions that hold now, the oldest first.</param>
    public MatchReview(Workspace workspace, IReadOnlyList<MatchDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(decisions);
        this.workspace = workspace;
        var decided = ByTitles(decisions);
        var takenUp = ByTitles(workspace.Matches.Decisions);
        var refused = workspace.Matches.Refused.ToDictionary(match => (match.First, match.Second));
        pairs = new List<MatchPair>(workspace.Matches.Pairs.Count + decisions.Count);
        foreach (var match in workspace.Matches.Pairs)
        {
            var (first, second) = (workspace.Titles.All[match.First], workspace.Titles.All[match.Second]);
            decided.Remove(KeyOf(first.Id, second.Id), out var decision);
            pairs.Add(PairOf(first.Id, second.Id, first, second, refused.GetValueOrDefault((match.First, match.Second), match), decision, takenUp));
        }

        foreach (var decision in decided.Values)
        {
            var (first, second) = (workspace.Catalog.FindTitle(decision.FirstTitleId), workspace.Catalog.FindTitle(decision.SecondTitleId));
            pairs.Add(PairOf(decision.FirstTitleId, decision.SecondTitleId, first, second, null, decision, takenUp));
        }

        byTitles = pairs.ToDictionary(pair => KeyOf(pair.FirstId, pair.SecondId));
        Figures = Count();
    }

    /// <summary>How many pairs there are of each kind.</summary>
    public MatchFigures Figures { get; }

    /// <summary>Lists pairs: doubtful ones with the likeliest first, those with most ratings and votes before others; decided ones with the latest first; accepted ones with the least certain first.</summary>
    /// <exception cref="InvalidParameterException">The page or the page size is below 1.</exception>
    public MatchPage Find(MatchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequirePositive("page", query.Page);
        RequirePositive("pageSize", query.PageSize);
        var wanted = TextKey.Fold(query.Search);
        var found = pairs.Where(pair => pair.State == query.State && Fits(pair, wanted)).ToList();
        var sources = found.Where(pair => pair.Sources is not null).CountBy(pair => pair.Sources!.Value)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key.First.Order).ThenBy(count => count.Key.Second.Order);
        var chosen = Sorted(query.State, query.Sources is { } only ? found.Where(pair => pair.Sources == only) : found).ToList();
        var skipped = (int)Math.Min((query.Page - 1L) * query.PageSize, chosen.Count);
        return new MatchPage(chosen.Count, query.Page, query.PageSize, [.. chosen.Skip(skipped).Take(query.PageSize)], [.. sources.Select(count => (count.Key, count.Value))]);
    }

    /// <summary>The pair of two titles, in either order; <see langword="null"/> when neither matching nor a person spoke of them.</summary>
    public MatchPair? Find(string titleId, string otherTitleId) => byTitles.GetValueOrDefault(KeyOf(titleId, otherTitleId));

    private MatchPair PairOf(
        string firstId, string secondId, Title? first, Title? second, TitleMatch? match, MatchDecision? decision, Dictionary<(string, string), MatchDecision> takenUp)
    {
        var areOne = first is not null && second is not null && ReferenceEquals(workspace.Catalog.Find(firstId), workspace.Catalog.Find(secondId));
        return new MatchPair(firstId, secondId, first, second, match, decision, areOne, decision == takenUp.GetValueOrDefault(KeyOf(firstId, secondId)));
    }

    private MatchFigures Count()
    {
        var (certain, accepted, doubtful, decided) = (0, 0, 0, 0);
        foreach (var pair in pairs)
        {
            _ = pair.State switch
            {
                MatchState.Decided => decided++,
                MatchState.Doubtful => doubtful++,
                _ when pair.Match!.IsCertain => certain++,
                _ => accepted++,
            };
        }

        return new MatchFigures(workspace.Titles.All.Count, workspace.Catalog.Works.Count, certain, accepted, doubtful, decided);
    }

    private IEnumerable<MatchPair> Sorted(MatchState state, IEnumerable<MatchPair> some) => state switch
    {
        MatchState.Doubtful => some.OrderByDescending(pair => pair.Match?.Confidence ?? 0).ThenByDescending(Weight),
        MatchState.Decided => some.OrderByDescending(pair => pair.Decision?.When),
        _ => some.OrderBy(pair => pair.Match?.IsCertain ?? false).ThenBy(pair => pair.Match?.Confidence ?? 0).ThenByDescending(Weight),
    };

    // How many people the answer matters to: ratings given here, and votes at TMDB.
    private long Weight(MatchPair pair) => Weight(pair.First) + Weight(pair.Second);

    private long Weight(Title? title) => title is null ? 0 : workspace.Titles.OwnCounts[title.Row] + (workspace.Catalog.Find(title.Id)?.VoteCount ?? 0);

    private static bool Fits(MatchPair pair, string wanted) =>
        wanted.Length == 0 || IsNamed(pair.FirstId, pair.First, wanted) || IsNamed(pair.SecondId, pair.Second, wanted);

    private static bool IsNamed(string id, Title? title, string wanted) =>
        string.Equals(id, wanted, StringComparison.OrdinalIgnoreCase)
        || (title is not null && TextKey.Fold(title.Name).Contains(wanted, StringComparison.Ordinal));

    // Where two decisions are about the same titles, the later one holds.
    private static Dictionary<(string, string), MatchDecision> ByTitles(IReadOnlyList<MatchDecision> decisions)
    {
        var latest = new Dictionary<(string, string), MatchDecision>(decisions.Count);
        foreach (var decision in decisions)
        {
            latest[KeyOf(decision.FirstTitleId, decision.SecondTitleId)] = decision;
        }

        return latest;
    }

    private static (string One, string Other) KeyOf(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    private static void RequirePositive(string name, int value)
    {
        if (value < 1)
        {
            throw new InvalidParameterException(
                name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), ["a whole number of at least 1"]);
        }
    }
}
