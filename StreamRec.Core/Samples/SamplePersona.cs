namespace StreamRec.Core.Samples;

/// <summary>A made-up user with a strong, plain taste, for ready-made examples.</summary>
/// <param name="UserId">The user's number in the rating files.</param>
/// <param name="Key">A word for the taste that a page can translate, such as <c>science-fiction</c>.</param>
/// <param name="Likes">The taste in English, to be read after "likes".</param>
/// <param name="Liked">Genres rated high.</param>
/// <param name="Disliked">Genres rated low.</param>
/// <param name="RatingCount">How many ratings the user gives (fewer in a world with few titles), 30 to 60.</param>
public sealed record SamplePersona(
    int UserId,
    string Key,
    string Likes,
    IReadOnlyList<SampleGenre> Liked,
    IReadOnlyList<SampleGenre> Disliked,
    int RatingCount)
{
    /// <summary>The personas of every sample world: users 1 to 6.</summary>
    public static readonly IReadOnlyList<SamplePersona> All =
    [
        new(1, "science-fiction", "science fiction", [SampleGenre.ScienceFiction], [SampleGenre.Romance, SampleGenre.Reality], 48),
        new(2, "family", "family adventures and animation", [SampleGenre.Family, SampleGenre.Fantasy], [SampleGenre.Horror, SampleGenre.Crime], 42),
        new(3, "crime", "crime and serious drama", [SampleGenre.Crime, SampleGenre.Drama], [SampleGenre.Family, SampleGenre.Reality], 54),
        new(4, "romance", "romance and comedy", [SampleGenre.Romance, SampleGenre.Comedy], [SampleGenre.Horror, SampleGenre.Action], 44),
        new(5, "documentary", "documentaries and history", [SampleGenre.Documentary, SampleGenre.History], [SampleGenre.Fantasy, SampleGenre.Comedy], 36),
        new(6, "horror", "horror and thrillers", [SampleGenre.Horror, SampleGenre.Thriller], [SampleGenre.Music, SampleGenre.Family], 40),
    ];
}
