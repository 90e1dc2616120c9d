using System.Net;
using StreamRec.Core.Films;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Api;

public sealed class HistoryApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Fact]
    public async Task GenreGroups_SmallCatalog_CountsEveryTitleOnce()
    {
        var answer = await program.GetAsync("/api/history/genre_groups");

        var comedy = answer.GetProperty("groups").EnumerateArray().Single(group => group.Text("group") == "comedy");
        Assert.Equal((5_912, 2, 2), (comedy.Number("published"), comedy.Number("titles"), comedy.Number("movies")));
        Assert.Equal(9, answer.GetProperty("groups").GetArrayLength());
        Assert.Equal(5, answer.Number("titles"));
    }

    [Fact]
    public async Task GenreGroups_UnknownPlatform_NamesTheAcceptedOnes()
    {
        using var response = await program.SendAsync("/api/history/genre_groups?platform=hbo");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task ScoreFinal_WithoutAndWithFilms_IsEmptyThenRanked()
    {
        program.Source.Current = FixedWorkspace.Small();
        var none = await program.GetAsync("/api/history/score_final");
        Assert.Equal((0, 0), (none.Number("filmCount"), none.GetProperty("films").GetArrayLength()));

        program.Source.Current = FixedWorkspace.Small() with { Films = TwoFilms() };
        var answer = await program.GetAsync("/api/history/score_final?count=1");

        Assert.Equal(2, answer.Number("filmCount"));
        var film = Assert.Single(answer.GetProperty("films").EnumerateArray());
        Assert.Equal(("t862", 1638.55), (film.Text("id"), film.GetProperty("scoreFinal").GetDouble()));
        var genre = Assert.Single(answer.GetProperty("genres").EnumerateArray());
        Assert.Equal(("Comedy", 36.92), (genre.Text("genre"), genre.GetProperty("published").GetDouble()));
    }

    [Fact]
    public async Task ScoreFinal_TooMany_NamesTheLimit()
    {
        using var response = await program.SendAsync("/api/history/score_final?count=100000");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static FilmCatalog TwoFilms() => new(
        CatalogMaker.Rows(CatalogMaker.Film("t1", "Unseen").With(genres: ["Comedy"]), CatalogMaker.Film("t862", "Toy Story").With(genres: ["Comedy"])),
        [
            new FilmFacts { TitleId = "t1", VoteAverage = 0, VoteCount = 0, Popularity = 0 },
            new FilmFacts { TitleId = "t862", VoteAverage = 7.7, VoteCount = 5415, Popularity = 21.946943 },
        ]);
}
