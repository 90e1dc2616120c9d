using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration;

/// <summary>Workspaces of ratings made by hand; what dashboards do not look at is that of another small workspace.</summary>
internal static class RatedWorld
{
    /// <summary>Titles with ratings; user row 0 is the user 1, and so on.</summary>
    public static Workspace Of(Title[] titles, params (int User, int Title, byte HalfStars, long Time)[] ratings)
    {
        var rows = CatalogMaker.Rows(titles);
        return Of(rows, CatalogMaker.Ratings(rows.Length, ratings));
    }

    /// <summary>Titles in catalog order with a table of their ratings.</summary>
    public static Workspace Of(Title[] rows, RatingTable ratings)
    {
        var catalog = new CatalogIndex(CatalogMaker.Works(rows), RatingStatistics.Of(ratings));
        return FixedWorkspace.Small() with
        {
            Catalog = catalog,
            Titles = new TitleList(rows, catalog.Ratings, catalog.Ratings.Counts),
            Ratings = ratings,
            Users = new UserDirectory([.. Enumerable.Range(1, ratings.UserCount).Select(number => (long)number)], ratings.UserCount),
        };
    }

    /// <summary>Forty titles of every kind and 200 users, whose ratings do not depend on the titles.</summary>
    public static Workspace Random(int ratingsOfUser = 12)
    {
        var random = new Random(7);
        string[] genres = ["Comedy", "Drama", "Horror", "War"];
        var titles = Enumerable.Range(0, 40).Select(place =>
        {
            var id = $"{"adhn"[place % 4]}s{place}";
            string[] genre = [.. new[] { genres[place % 3], genres[random.Next(4)] }.Distinct(StringComparer.Ordinal)];
            var title = place % 5 == 0 ? CatalogMaker.Series(id, $"Series {place}", 1990 + random.Next(20)) : CatalogMaker.Film(id, $"Film {place}", 1990 + random.Next(20));
            return title.With(genres: genre, countries: [place % 2 == 0 ? "Spain" : "Peru"]);
        }).ToArray();
        var start = new DateTimeOffset(2001, 3, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        var ratings = Enumerable.Range(0, 200).SelectMany(user => Enumerable.Range(0, 1 + random.Next(2 * ratingsOfUser))
            .Select(_ => random.Next(40)).Distinct()
            .Select(title => (user, title, (byte)(1 + random.Next(10)), random.Next(20) == 0 ? RatingTable.NoTime : start + random.Next(100_000_000)))).ToArray();
        return Of(titles, ratings);
    }
}
