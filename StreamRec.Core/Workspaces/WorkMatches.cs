using StreamRec.Core.Works;

namespace StreamRec.Core.Workspaces;

/// <summary>Which titles were taken for one work, and what people have decided about them.</summary>
/// <param name="Pairs">The matches of the snapshot, accepted and doubtful; rows are those of <see cref="TitleList.All"/>.</param>
/// <param name="Decisions">What people have decided, the oldest first; some may be about titles that are gone.</param>
/// <param name="Refused">Accepted pairs that joined nothing after all, because a decision or a stronger pair forbids it.</param>
/// <param name="Stamp">Tells these decisions from earlier and later ones.</param>
public sealed record WorkMatches(IReadOnlyList<TitleMatch> Pairs, IReadOnlyList<MatchDecision> Decisions, IReadOnlyList<TitleMatch> Refused, string Stamp)
{
    /// <summary>No matches and no decisions.</summary>
    public static WorkMatches None { get; } = new([], [], [], "");
}
