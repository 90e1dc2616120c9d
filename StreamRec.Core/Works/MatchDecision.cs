namespace StreamRec.Core.Works;

/// <summary>What a person has decided about two titles. It counts more than any match, and holds for later imports.</summary>
/// <param name="FirstTitleId">Id of one title, such as <c>ns1</c>.</param>
/// <param name="SecondTitleId">Id of the other title.</param>
/// <param name="Same">Whether they are the same film or series; otherwise they stay apart.</param>
/// <param name="When">When it was decided.</param>
public sealed record MatchDecision(string FirstTitleId, string SecondTitleId, bool Same, DateTimeOffset When)
{
    /// <summary>Whether it names two different titles.</summary>
    internal bool IsWhole => !string.IsNullOrWhiteSpace(FirstTitleId) && !string.IsNullOrWhiteSpace(SecondTitleId) && !Equal(FirstTitleId, SecondTitleId);

    /// <summary>Whether it is about these two titles, in either order.</summary>
    public bool IsAbout(string titleId, string otherTitleId) =>
        (Equal(FirstTitleId, titleId) && Equal(SecondTitleId, otherTitleId)) || (Equal(FirstTitleId, otherTitleId) && Equal(SecondTitleId, titleId));

    private static bool Equal(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
