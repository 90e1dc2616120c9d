using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Films;

namespace StreamRec.Tests.Films;

/// <summary>Makes films by hand.</summary>
internal static class FilmMaker
{
    /// <summary>A film as a person would describe it; what is left out is unknown.</summary>
    public sealed record Draft(string Name)
    {
        public string? OriginalName { get; init; }

        public string? Date { get; init; }

        public long? Budget { get; init; }

        public long? Revenue { get; init; }

        public double? Popularity { get; init; }

        public int? Votes { get; init; }

        public double? Mean { get; init; }

        public string[] Cast { get; init; } = [];

        public string[] Directors { get; init; } = [];

        public string[] Genres { get; init; } = [];

        public string Overview { get; init; } = "";
    }

    /// <summary>The drafts as titles and facts; the first one has the id <c>t1</c>.</summary>
    /// <param name="firstRow">The row of the first title in the catalog.</param>
    /// <param name="drafts">The films in the order of their file.</param>
    public static (Title[] Titles, FilmFacts[] Facts) Make(int firstRow, params Draft[] drafts) =>
        ([.. drafts.Select((draft, place) => TitleOf(draft, place + 1, firstRow + place))], [.. drafts.Select((draft, place) => FactsOf(draft, place + 1))]);

    public static FilmCatalog CatalogOf(params Draft[] drafts)
    {
        var (titles, facts) = Make(0, drafts);
        return new FilmCatalog(titles, facts);
    }

    public static FilmQuestions QuestionsAbout(params Draft[] drafts) => new(CatalogOf(drafts));

    private static string IdOf(int number) => "t" + number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? DateOf(Draft draft) => draft.Date is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static Title TitleOf(Draft draft, int number, int row) => new()
    {
        Row = row,
        Id = IdOf(number),
        Platform = Platform.Tmdb,
        Type = TitleType.Movie,
        Name = draft.Name,
        NameKey = TextKey.Of(draft.Name),
        OriginalName = draft.OriginalName,
        ReleaseYear = DateOf(draft)?.Year,
        Cast = draft.Cast,
        Directors = draft.Directors,
        Genres = draft.Genres,
        Description = draft.Overview,
    };

    private static FilmFacts FactsOf(Draft draft, int number) => new()
    {
        TitleId = IdOf(number),
        ReleaseDate = DateOf(draft),
        Budget = draft.Budget,
        Revenue = draft.Revenue,
        Popularity = draft.Popularity,
        VoteCount = draft.Votes,
        VoteAverage = draft.Mean,
    };
}
