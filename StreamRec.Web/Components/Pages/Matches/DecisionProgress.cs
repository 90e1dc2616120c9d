namespace StreamRec.Web.Components.Pages.Matches;

/// <summary>How far a decision that somebody has just taken, or taken back, has got.</summary>
/// <param name="IsWaiting">Whether something else is changing the data, so that it takes a while.</param>
/// <param name="Problem">What went wrong, or <see langword="null"/> while it is on its way.</param>
public sealed record DecisionProgress(bool IsWaiting = false, string? Problem = null)
{
    /// <summary>Whether it is on its way; until then no other one is taken about the same titles.</summary>
    public bool IsBusy => Problem is null;
}
