using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Catalog;

/// <summary>Makes small catalogs by hand: titles are given in any order and stand in catalog order.</summary>
internal static class CatalogMaker
{
    public static Title Film(string id, string name, int? year = 2020, int? minutes = 100) => new()
    {
        Row = 0,
        Id = id,
        Platform = Platform.All.Single(platform => id.StartsWith(platform.Letter, StringComparison.Ordinal)),
        Type = TitleType.Movie,
        Name = name,
        NameKey = TextKey.Of(name),
        ReleaseYear = year,
        Duration = minutes is { } value ? new Duration(value, DurationUnit.Minutes) : null,
    };

    public static Title Series(string id, string name, int? year = 2020, int seasons = 1) =>
        Copy(Film(id, name, year), type: TitleType.TvShow, duration: new Duration(seasons, DurationUnit.Seasons));

    public static Title With(
        this Title title,
        string[]? cast = null,
        string[]? directors = null,
        string[]? genres = null,
        string[]? countries = null,
        string? ageRating = null,
        string? description = null,
        DateOnly? added = null) => Copy(title, cast: cast, directors: directors, genres: genres, countries: countries, ageRating: ageRating, description: description, added: added);

    public static CatalogIndex Index(params Title[] titles) => new(Works(Rows(titles)));

    /// <summary>Each title as a work of its own.</summary>
    public static Work[] Works(params Title[] titles) => Array.ConvertAll(titles, Work.Alone);

    public static Title[] Rows(params Title[] titles) =>
        [.. titles.OrderBy(title => title.Platform.Order).Select((title, row) => Copy(title, row: row))];

    /// <summary>Ratings as user, title row, half stars and Unix seconds (<see cref="RatingTable.NoTime"/> when unknown).</summary>
    public static RatingTable Ratings(int titleCount, params (int User, int Title, byte HalfStars, long Time)[] ratings)
    {
        var sorted = ratings.OrderBy(rating => rating.User).ThenBy(rating => rating.Title).ToArray();
        var users = sorted.Length == 0 ? 0 : sorted[^1].User + 1;
        var starts = new int[users + 1];
        for (var user = 0; user <= users; user++)
        {
            starts[user] = sorted.Count(rating => rating.User < user);
        }

        return new RatingTable(
            starts,
            [.. sorted.Select(rating => rating.Title)],
            [.. sorted.Select(rating => rating.HalfStars)],
            [.. sorted.Select(rating => rating.Time)],
            titleCount);
    }

    private static Title Copy(
        Title title,
        int? row = null,
        TitleType? type = null,
        Duration? duration = null,
        string[]? cast = null,
        string[]? directors = null,
        string[]? genres = null,
        string[]? countries = null,
        string? ageRating = null,
        string? description = null,
        DateOnly? added = null) => new()
        {
            Row = row ?? title.Row,
            Id = title.Id,
            Platform = title.Platform,
            Type = type ?? title.Type,
            Name = title.Name,
            NameKey = title.NameKey,
            ReleaseYear = title.ReleaseYear,
            Duration = duration ?? title.Duration,
            Cast = cast ?? title.Cast,
            Directors = directors ?? title.Directors,
            Genres = genres ?? title.Genres,
            Countries = countries ?? title.Countries,
            AgeRating = ageRating ?? title.AgeRating,
            Description = description ?? title.Description,
            DateAdded = added ?? title.DateAdded,
        };
}
