namespace StreamRec.Core.Viewers;

/// <summary>Why something about a viewer was refused.</summary>
public enum ViewerRefusal
{
    /// <summary>There is no such profile, or no longer.</summary>
    Unknown,

    /// <summary>The name is empty.</summary>
    NoName,

    /// <summary>The name is too long.</summary>
    NameTooLong,

    /// <summary>Somebody has the name already.</summary>
    NameTaken,

    /// <summary>There are as many profiles as the settings allow.</summary>
    TooManyViewers,

    /// <summary>The profile has as many ratings or marks as the settings allow.</summary>
    TooManyRatings,

    /// <summary>The score is none of 0.5, 1, …, 5.</summary>
    BadScore,

    /// <summary>Another profile stands for the imported user.</summary>
    UserTaken,

    /// <summary>The profile stands, or would stand, for an imported user, and the settings do not allow that.</summary>
    UsersNotAllowed,

    /// <summary>An imported rating was to be taken away; it can only be replaced.</summary>
    ImportedRating,
}

/// <summary>Something about a viewer was refused; nothing has changed.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">The same in English, with the limit.</param>
public sealed class RefusedViewerException(ViewerRefusal refusal, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ViewerRefusal Refusal => refusal;
}
