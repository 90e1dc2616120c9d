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
}
