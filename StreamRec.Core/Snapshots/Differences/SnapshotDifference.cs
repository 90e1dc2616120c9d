namespace StreamRec.Core.Snapshots.Differences;

/// <summary>What is in one snapshot and not in another.</summary>
/// <param name="Before">The snapshot compared with.</param>
/// <param name="After">The snapshot looked at.</param>
/// <param name="Titles">Its titles.</param>
/// <param name="Ratings">Its ratings.</param>
/// <param name="Works">Which titles were taken for one work.</param>
public sealed record SnapshotDifference(SnapshotManifest Before, SnapshotManifest After, TitleDifference Titles, RatingDifference Ratings, WorkDifference Works)
{
    /// <summary>Whether both hold the same.</summary>
    public bool IsNone => Titles.Added.Total + Titles.Gone.Total + Titles.Changed + Ratings.Added + Ratings.Changed + Ratings.Removed + Works.Joined.Total + Works.Parted.Total == 0;
}

/// <summary>The first rows of a list, and how many there are.</summary>
/// <param name="Rows">The first rows.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record LimitedList<T>(IReadOnlyList<T> Rows, long Total)
{
    /// <summary>Whether rows were left out.</summary>
    public bool IsCut => Rows.Count < Total;
}

/// <summary>How titles differ.</summary>
/// <param name="Added">Titles that only the later one has.</param>
/// <param name="Gone">Titles that only the earlier one has.</param>
/// <param name="Changed">Titles that both have and that differ in some field, or in what is known of them as a film.</param>
/// <param name="Fields">Every field in which they differ; several rows a title.</param>
/// <param name="ByPlatform">The counts by platform; only platforms with some.</param>
public sealed record TitleDifference(
    LimitedList<DifferingTitle> Added, LimitedList<DifferingTitle> Gone, long Changed, LimitedList<ChangedField> Fields, IReadOnlyList<PlatformChanges> ByPlatform);

/// <summary>A title that one of the two lacks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Platform">Its platform's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="ReleaseYear">The year of release, or <see langword="null"/>.</param>
public sealed record DifferingTitle(string Id, string Platform, string Name, int? ReleaseYear);

/// <summary>A field of a title that is not what it was.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Platform">Its platform's key.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Field">The column of the snapshot's file.</param>
/// <param name="Before">What it was, or <see langword="null"/>.</param>
/// <param name="After">What it is, or <see langword="null"/>.</param>
public sealed record ChangedField(string Id, string Platform, string Name, string Field, string? Before, string? After);

/// <summary>Counts of one platform.</summary>
/// <param name="Platform">Its key.</param>
/// <param name="Added">New ones.</param>
/// <param name="Changed">Changed ones.</param>
/// <param name="Gone">Those that are gone.</param>
public sealed record PlatformChanges(string Platform, long Added, long Changed, long Gone);

/// <summary>
/// How ratings differ. Of one user's ratings of one title those that are the same in score and time are set against each other; of what is left on both sides as many as can be are changed
/// ones, the rest is new or gone.
/// </summary>
/// <param name="Added">New ratings.</param>
/// <param name="Changed">Ratings with another score or time.</param>
/// <param name="Removed">Ratings that are gone.</param>
/// <param name="Users">Users whose ratings differ.</param>
/// <param name="NewUsers">Those of them who had none before.</param>
/// <param name="GoneUsers">Those of them who have none any more.</param>
/// <param name="ByPlatform">The counts by the title's platform; only platforms with some.</param>
public sealed record RatingDifference(long Added, long Changed, long Removed, long Users, long NewUsers, long GoneUsers, IReadOnlyList<PlatformChanges> ByPlatform)
{
    /// <summary>The same ratings on both sides.</summary>
    public static RatingDifference None { get; } = new(0, 0, 0, 0, 0, 0, []);
}

/// <summary>Which titles that both snapshots have were matched differently, before any decision of a person.</summary>
/// <param name="Joined">Pairs that are taken for one work now and were not.</param>
/// <param name="Parted">Pairs that were and are no longer.</param>
public sealed record WorkDifference(LimitedList<MatchedPair> Joined, LimitedList<MatchedPair> Parted);

/// <summary>Two titles that were taken for one work.</summary>
/// <param name="FirstId">The first title's id.</param>
/// <param name="FirstName">Its name.</param>
/// <param name="SecondId">The second title's id.</param>
/// <param name="SecondName">Its name.</param>
/// <param name="Confidence">How sure the match is, 0 to 1.</param>
public sealed record MatchedPair(string FirstId, string FirstName, string SecondId, string SecondName, double Confidence);

/// <summary>How far a comparison is.</summary>
/// <param name="Stage">What is being compared.</param>
/// <param name="Fraction">How much of the whole is done, 0 to 1.</param>
public sealed record DifferenceProgress(DifferenceStage Stage, double Fraction);

/// <summary>The stages of a comparison, in order.</summary>
public enum DifferenceStage
{
    /// <summary>Titles and what is known of films.</summary>
    Titles,

    /// <summary>Ratings.</summary>
    Ratings,

    /// <summary>Matches between titles.</summary>
    Works,
}
