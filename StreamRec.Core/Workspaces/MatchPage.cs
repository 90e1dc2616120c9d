using StreamRec.Core.Catalog;
using StreamRec.Core.Works;

namespace StreamRec.Core.Workspaces;

/// <summary>Two titles that are, may be, or were said (not) to be one work.</summary>
/// <param name="FirstId">Id of the first title in catalog order; for decisions about titles that are gone, in the order of the decision.</param>
/// <param name="SecondId">Id of the other.</param>
/// <param name="First">The first title, or <see langword="null"/> where it is gone.</param>
/// <param name="Second">The other title, or <see langword="null"/> where it is gone.</param>
/// <param name="Match">What matching found; <see langword="null"/> where only a person spoke of these two.</param>
/// <param name="Decision">What a person decided, or <see langword="null"/>.</param>
/// <param name="AreOneWork">Whether they are one work now.</param>
/// <param name="IsTakenUp">Whether the works have been made with this decision, or with there being none; it takes some seconds.</param>
public sealed record MatchPair(
    string FirstId, string SecondId, Title? First, Title? Second, TitleMatch? Match, MatchDecision? Decision, bool AreOneWork, bool IsTakenUp)
{
    /// <summary>What it waits for.</summary>
    public MatchState State => Decision is not null ? MatchState.Decided : AreOneWork ? MatchState.Accepted : MatchState.Doubtful;

    /// <summary>The sources, or <see langword="null"/> where a title is gone.</summary>
    public SourcePair? Sources => First is null || Second is null ? null : SourcePair.Of(First.Platform, Second.Platform);

    /// <summary>Whether a title is gone, so that the decision has no effect.</summary>
    public bool IsGone => First is null || Second is null;
}

/// <summary>How many pairs there are.</summary>
/// <param name="Titles">Titles of all sources.</param>
/// <param name="Works">Works they make.</param>
/// <param name="Certain">Pairs that are one work and that ids say are the same.</param>
/// <param name="Accepted">Other pairs that are one work without anybody being asked.</param>
/// <param name="Doubtful">Pairs that wait for a person.</param>
/// <param name="Decided">Pairs that a person decided.</param>
public sealed record MatchFigures(int Titles, int Works, int Certain, int Accepted, int Doubtful, int Decided);

/// <summary>One page of pairs.</summary>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">Pairs on a full page.</param>
/// <param name="Items">The pairs of this page.</param>
/// <param name="Sources">How many pairs each two sources would give, most first; the query's own choice of sources is ignored.</param>
public sealed record MatchPage(int Total, int Page, int PageSize, IReadOnlyList<MatchPair> Items, IReadOnlyList<(SourcePair Sources, int Count)> Sources)
{
    /// <summary>How many pages there are.</summary>
    public int PageCount => (Total + PageSize - 1) / PageSize;
}
