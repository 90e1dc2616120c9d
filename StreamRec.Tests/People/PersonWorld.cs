using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.People;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.People;

/// <summary>Small directories made by hand.</summary>
internal static class PersonWorld
{
    /// <summary>A directory of titles; returns above 100 count as those of a tiny budget.</summary>
    public static PersonDirectory Of(params Title[] titles) => Of(titles, []);

    /// <summary>A directory of titles, some of them films with facts.</summary>
    public static PersonDirectory Of(Title[] titles, FilmFacts[] facts, params (int Row, int User, byte HalfStars)[] ratings)
    {
        var rows = CatalogMaker.Rows(titles);
        var table = CatalogMaker.Ratings(rows.Length, [.. ratings.Select(rating => (rating.User, rating.Row, rating.HalfStars, 0L))]);
        var catalog = new CatalogIndex(CatalogMaker.Works(rows), RatingStatistics.Of(table));
        return new PersonDirectory(catalog.People, CreditedWork.Of(catalog, new FilmCatalog(rows, facts)), film => film.Return > 100);
    }

    /// <summary>Directs and acts: Ana Pérez in five films of The Movies Dataset and one series.</summary>
    public static PersonDirectory Career() => Of(
        [
            CatalogMaker.Film("t1", "First", 2001).With(directors: ["Ana Pérez"], cast: ["Ana Pérez", "Bruno Gil"], genres: ["Drama"]),
            CatalogMaker.Film("t2", "Second", 2003).With(directors: ["Ana Pérez", "Olga Ruiz"], cast: ["Bruno Gil", "Carla Díaz"], genres: ["Drama", "Crime"]),
            CatalogMaker.Film("t3", "Third", 2003).With(directors: ["Olga Ruiz"], cast: ["Ana Pérez", "Bruno Gil"], genres: ["Comedy"]),
            CatalogMaker.Film("t4", "Fourth", null).With(directors: ["Olga Ruiz"], cast: ["Ana Pérez"]),
            CatalogMaker.Film("t5", "Fifth", 2005).With(cast: ["ANA PEREZ", "2"]),
            CatalogMaker.Series("ns1", "Sixth", 2004).With(cast: ["Ana Perez", "Ana Pérez", "Dora"], genres: ["drama"]),
        ],
        [
            new FilmFacts { TitleId = "t1", Budget = 10, Revenue = 20, VoteCount = 300, VoteAverage = 8 },
            new FilmFacts { TitleId = "t2", Budget = 10, Revenue = 35, VoteCount = 100, VoteAverage = 6 },
            new FilmFacts { TitleId = "t3", Budget = 10 },
            new FilmFacts { TitleId = "t4", Budget = 1, Revenue = 500, VoteCount = 0, VoteAverage = 0 },
            new FilmFacts { TitleId = "t5" },
        ],
        (Row: 1, User: 0, HalfStars: 10),
        (Row: 1, User: 1, HalfStars: 7),
        (Row: 1, User: 2, HalfStars: 7));

    /// <summary>The names of an answer.</summary>
    public static string[] Names(this PersonResults results) => [.. results.Items.Select(match => match.Person.Name)];

    /// <summary>Searches and gives the names.</summary>
    public static string[] Search(this PersonDirectory directory, string text) => directory.Find(new PersonQuery { Search = text }).Names();
}
