namespace StreamRec.Core.Viewers;

/// <summary>Somebody who rates here, as opposed to the users whose ratings were imported. There is no password: a private installation trusts who can open it.</summary>
/// <param name="Id">Twelve letters and digits, never given twice.</param>
/// <param name="Name">As it was entered; no two are the same but for case and accents.</param>
/// <param name="Created">When the profile was started.</param>
/// <param name="User">The imported user that the profile stands for, as <see cref="Ratings.UserDirectory.FullIdOf"/> writes it; no two profiles stand for the same. <see langword="null"/> for somebody who rates for themselves.</param>
public sealed record Viewer(string Id, string Name, DateTimeOffset Created, string? User = null);

/// <summary>A rating of a viewer's.</summary>
/// <param name="TitleId">The title that was rated; it stands for its work.</param>
/// <param name="Score">0.5 to 5 stars in halves.</param>
/// <param name="Rated">When.</param>
public sealed record ViewerRating(string TitleId, double Score, DateTimeOffset Rated);

/// <summary>A title that a viewer has put aside.</summary>
/// <param name="TitleId">The title; it stands for its work.</param>
/// <param name="Mark">For what.</param>
/// <param name="Marked">When.</param>
public sealed record ViewerMark(string TitleId, Mark Mark, DateTimeOffset Marked);

/// <summary>What a viewer can say of a title without rating it.</summary>
public enum Mark
{
    /// <summary>To be watched some day.</summary>
    WatchList,

    /// <summary>Not to be suggested again.</summary>
    NotForMe,
}

/// <summary>All that is kept of a viewer.</summary>
/// <param name="Viewer">Who.</param>
/// <param name="Ratings">The ratings, the latest first.</param>
/// <param name="Marks">The marks, the latest first.</param>
public sealed record ViewerRecord(Viewer Viewer, IReadOnlyList<ViewerRating> Ratings, IReadOnlyList<ViewerMark> Marks);
