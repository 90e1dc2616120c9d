namespace StreamRec.Core.Exploration.Filters;

/// <summary>Every dimension; one that several dashboards have means the same in each, so that its condition may be taken along.</summary>
public static class Dimensions
{
    /// <summary>The source of a title: keys of platforms.</summary>
    public static readonly ExplorationDimension Platform = new("platform", DimensionKind.Choice);

    /// <summary>Film or series: <c>movie</c> or <c>tv show</c>.</summary>
    public static readonly ExplorationDimension Type = new("type", DimensionKind.Choice);

    /// <summary>Keys of the unified genres.</summary>
    public static readonly ExplorationDimension Genre = new("genre", DimensionKind.Choice);

    /// <summary>The nine genre groups of the earlier system S0.</summary>
    public static readonly ExplorationDimension GenreGroup = new("genre-group", DimensionKind.Choice);

    /// <summary>Countries by their English names.</summary>
    public static readonly ExplorationDimension Country = new("country", DimensionKind.Choice);

    /// <summary>Steps of the unified age ratings.</summary>
    public static readonly ExplorationDimension AgeRating = new("age", DimensionKind.Choice);

    /// <summary>Year of release.</summary>
    public static readonly ExplorationDimension Year = new("year", DimensionKind.Number);

    /// <summary>Year in which the platform added the title.</summary>
    public static readonly ExplorationDimension YearAdded = new("added", DimensionKind.Number);

    /// <summary>Years between release and addition; below 0 where the platform listed the title in advance.</summary>
    public static readonly ExplorationDimension Wait = new("wait", DimensionKind.Number);

    /// <summary>Length of films in minutes.</summary>
    public static readonly ExplorationDimension Minutes = new("minutes", DimensionKind.Number);

    /// <summary>Length of series in seasons.</summary>
    public static readonly ExplorationDimension Seasons = new("seasons", DimensionKind.Number);

    /// <summary>All the streaming platforms that have the work, and no other: their keys joined by <c>+</c>, in catalog order.</summary>
    public static readonly ExplorationDimension Availability = new("availability", DimensionKind.Choice);

    /// <summary>A word of the name, in lower case.</summary>
    public static readonly ExplorationDimension TitleWord = new("title-word", DimensionKind.Choice);

    /// <summary>A word of the description, in lower case.</summary>
    public static readonly ExplorationDimension DescriptionWord = new("description-word", DimensionKind.Choice);

    /// <summary>The score of a rating in stars.</summary>
    public static readonly ExplorationDimension Score = new("score", DimensionKind.Number);

    /// <summary>The month in which a rating was given.</summary>
    public static readonly ExplorationDimension RatedMonth = new("rated", DimensionKind.Month);

    /// <summary>How many ratings the user of a rating gave altogether.</summary>
    public static readonly ExplorationDimension Activity = new("activity", DimensionKind.Number);

    /// <summary>Where ratings come from: <c>platforms</c> or <c>movielens</c>.</summary>
    public static readonly ExplorationDimension RatingSource = new("source", DimensionKind.Choice);

    /// <summary>A user, by the text form of <see cref="Ratings.UserDirectory"/>.</summary>
    public static readonly ExplorationDimension User = new("user", DimensionKind.Choice);

    /// <summary>A work, by its id.</summary>
    public static readonly ExplorationDimension Work = new("work", DimensionKind.Choice);

    /// <summary>Genres of The Movies Dataset by their own names.</summary>
    public static readonly ExplorationDimension FilmGenre = new("film-genre", DimensionKind.Choice);

    /// <summary>Production companies.</summary>
    public static readonly ExplorationDimension Company = new("company", DimensionKind.Choice);

    /// <summary>Original languages as ISO 639-1 codes.</summary>
    public static readonly ExplorationDimension Language = new("language", DimensionKind.Choice);

    /// <summary>Month of release: 1 for January to 12.</summary>
    public static readonly ExplorationDimension ReleaseMonth = new("month", DimensionKind.Choice);

    /// <summary>Weekday of release: 1 for Monday to 7, as in ISO 8601.</summary>
    public static readonly ExplorationDimension Weekday = new("weekday", DimensionKind.Choice);

    /// <summary>Budget in US dollars.</summary>
    public static readonly ExplorationDimension Budget = new("budget", DimensionKind.Number);

    /// <summary>Revenue in US dollars.</summary>
    public static readonly ExplorationDimension Revenue = new("revenue", DimensionKind.Number);

    /// <summary>Revenue over budget; unknown where the budget is too small to be one.</summary>
    public static readonly ExplorationDimension Return = new("return", DimensionKind.Number);

    /// <summary>TMDB's popularity figure.</summary>
    public static readonly ExplorationDimension Popularity = new("popularity", DimensionKind.Number);

    /// <summary>Number of TMDB's votes.</summary>
    public static readonly ExplorationDimension Votes = new("votes", DimensionKind.Number);

    /// <summary>TMDB's mean vote, 0 to 10; unknown where nobody voted.</summary>
    public static readonly ExplorationDimension VoteAverage = new("vote-average", DimensionKind.Number);

    /// <summary>The <c>score_final</c> of the earlier system S4.</summary>
    public static readonly ExplorationDimension CombinedScore = new("combined-score", DimensionKind.Number);
}
