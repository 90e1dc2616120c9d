using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using static StreamRec.Tests.Films.FilmMaker;

namespace StreamRec.Tests.Films;

/// <summary>Five films on which every question has an odd answer: namesakes, exactly 2,000 votes, a budget of one dollar, an undated film without money, and a co-director.</summary>
internal static class SomeFilms
{
    public static Workspace Workspace() => FixedWorkspace.WithFilms(
        new Draft("Titanic") { Date = "1953-04-11", Popularity = 12.9, Votes = 27, Mean = 6, Overview = "A ship meets an iceberg.", Directors = ["Jean Negulesco"] },
        new Draft("Titanic")
        {
            Date = "1997-11-18",
            Popularity = 26.8,
            Votes = 7770,
            Mean = 7.5,
            Budget = 200_000_000,
            Revenue = 1_000_000_000,
            Genres = ["Drama", "Romance"],
            Overview = "A ship, an iceberg and two lovers.",
            Cast = ["Kate Winslet"],
            Directors = ["James Cameron"],
        },
        new Draft("Oldboy") { Date = "2003-01-01", Popularity = 10, Votes = 2000, Mean = 8, Genres = ["Drama"], Overview = "Lovers and a hammer." },
        new Draft("Modern Times") { Date = "1936-02-05", Budget = 1, Revenue = 8_500_000, Cast = ["Charles Chaplin"], Directors = ["Charles Chaplin"] },
        new Draft("The Kid") { Cast = ["Charles Chaplin", "Jackie Coogan"], Directors = ["Charles Chaplin", "Ada Böhm"] });
}
