namespace StreamRec.Core.Ingestion;

/// <summary>A rule that the import applies to rows; each is named and counted in the report.</summary>
/// <param name="Name">A short name that stays the same between versions.</param>
/// <param name="Description">What the rule does.</param>
internal sealed record ImportRule(string Name, string Description)
{
    public static readonly ImportRule DurationInRating = new(
        "duration-in-rating", "A length found in the rating column of a row without a duration was moved to the duration; the rating then counts as missing.");

    public static readonly ImportRule MissingRating = new(
        "missing-rating-g", "A missing age rating became g.");

    public static readonly ImportRule SeasonUnit = new(
        "season-unit", "Seasons and season became one unit.");

    public static readonly ImportRule DateBlanks = new(
        "date-blanks", "A date with outer blanks was trimmed before it was read.");

    public static readonly ImportRule OuterBlanks = new(
        "outer-blanks", "Outer blanks of a text were removed from its key.");

    public static readonly ImportRule EmptyListItems = new(
        "empty-list-items", "Empty items of a list of people, countries or genres were left out.");

    public static readonly ImportRule RepeatedListItems = new(
        "repeated-list-items", "A person, country or genre named twice on one title was kept once.");

    public static readonly ImportRule CommaLabels = new(
        "comma-labels", "A genre label that contains commas was kept in one piece.");

    public static readonly ImportRule RepeatedTitles = new(
        "repeated-titles", "A row equal to an earlier row of the same file was left out.");

    public static readonly ImportRule YearFromTitle = new(
        "year-from-title", "The year in brackets at the end of a MovieLens title became its release year.");

    public static readonly ImportRule ArticleInFront = new(
        "article-in-front", "An article behind a comma (\"Matrix, The\") was put back in front of a MovieLens title.");

    public static readonly ImportRule NoGenres = new(
        "no-genres", "The MovieLens remark (no genres listed) became an empty list.");

    public static readonly ImportRule Linked = new(
        "linked", "A film was linked to its numbers at IMDb and TMDB.");

    public static readonly ImportRule GivenScores = new(
        "given-scores", "A mean score that came with a catalog, without the ratings behind it, was laid onto its title.");

    public static readonly ImportRule JoinedRecords = new(
        "joined-records", "A record of the film list that a line break had cut in two was joined again.");

    public static readonly ImportRule RepeatedFilms = new(
        "repeated-films", "Of several rows for one film, the one with the highest popularity was kept.");

    public static readonly ImportRule UnknownMoney = new(
        "unknown-money", "A budget or revenue of 0, or none, counts as unknown.");

    public static readonly ImportRule UnknownRuntime = new(
        "unknown-runtime", "A running time of 0 minutes, or none, counts as unknown.");

    public static readonly ImportRule UndatedFilms = new(
        "undated-films", "A film without a release date was kept; questions about dates leave it out.");

    public static readonly ImportRule RepeatedCredits = new(
        "repeated-credits", "Of several rows of credits or keywords for one film, the fullest was kept.");

    public static readonly ImportRule CreditsWithoutFilm = new(
        "credits-without-film", "Credits or keywords of a film that the film list does not have were left out.");

    public static readonly ImportRule FilmsWithoutCredits = new(
        "films-without-credits", "A film that the credits do not have was kept without cast and directors.");

    public static readonly ImportRule FilmsFromLinks = new(
        "films-from-links", "A MovieLens film was made of the film that the links name, since there is no MovieLens film list.");

    public static readonly ImportRule DuplicateRatings = new(
        "duplicate-ratings", "An exact repetition of a rating (user, title, score and time) was left out.");

    public static readonly ImportRule OrphanedRatings = new(
        "orphaned-ratings", "A rating kept from the snapshot before was left out because its title is gone.");

    public static readonly IReadOnlyList<ImportRule> All =
    [
        DurationInRating, MissingRating, SeasonUnit, DateBlanks, OuterBlanks, EmptyListItems, RepeatedListItems, CommaLabels,
        RepeatedTitles, YearFromTitle, ArticleInFront, NoGenres, Linked, GivenScores,
        JoinedRecords, RepeatedFilms, UnknownMoney, UnknownRuntime, UndatedFilms, RepeatedCredits, CreditsWithoutFilm, FilmsWithoutCredits, FilmsFromLinks,
        DuplicateRatings, OrphanedRatings,
    ];
}
