using System.Net;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Api;

/// <summary>The program of the tests below; its films are set once.</summary>
public sealed class FilmsApiProgram : IAsyncLifetime
{
    internal ApiProgram Program { get; } = new();

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        Program.Source.Current = FixedWorkspace.WithFilms(
            new FilmMaker.Draft("Titanic") { Date = "1953-04-11", Popularity = 12.9, Votes = 27, Mean = 6, Overview = "A ship meets an iceberg.", Directors = ["Jean Negulesco"] },
            new FilmMaker.Draft("Titanic")
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
            new FilmMaker.Draft("Oldboy") { Date = "2003-01-01", Popularity = 10, Votes = 2000, Mean = 8, Genres = ["Drama"], Overview = "Lovers and a hammer." },
            new FilmMaker.Draft("Modern Times") { Date = "1936-02-05", Budget = 1, Revenue = 8_500_000, Cast = ["Charles Chaplin"], Directors = ["Charles Chaplin"] },
            new FilmMaker.Draft("The Kid") { Cast = ["Charles Chaplin", "Jackie Coogan"], Directors = ["Charles Chaplin", "Ada Böhm"] });
        return Program.InitializeAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Program.DisposeAsync();
}

public sealed class FilmsApiTests(FilmsApiProgram films) : IClassFixture<FilmsApiProgram>
{
    private readonly ApiProgram program = films.Program;

    [Theory]
    [InlineData("FEBRERO", "febrero", 2, 1)]
    [InlineData("January", "January", 1, 1)]
    [InlineData("setiembre", "septiembre", 9, 0)]
    public async Task CantidadFilmacionesMes_AnyWriting_Counts(string asked, string month, int number, int count)
    {
        var answer = await program.GetAsync("/api/films/cantidad_filmaciones_mes?mes=" + asked);
        Assert.Equal((month, number, count, 1), (answer.Text("month"), answer.Number("monthNumber"), answer.Number("count"), answer.Number("undated")));
    }

    [Theory]
    [InlineData("mi%C3%A9rcoles", "miércoles", 2)]
    [InlineData("Miercoles", "miércoles", 2)]
    [InlineData("Tuesday", "Tuesday", 1)]
    public async Task CantidadFilmacionesDia_AnyWriting_Counts(string asked, string day, int count)
    {
        var answer = await program.GetAsync("/api/films/cantidad_filmaciones_dia?dia=" + asked);
        Assert.Equal((day, count), (answer.Text("day"), answer.Number("count")));
    }

    [Fact]
    public async Task ScoreTitulo_Namesakes_FallInPopularity()
    {
        var answer = (await program.GetAsync("/api/films/score_titulo?titulo=%20TIT%C3%81NIC%20")).GetProperty("films");
        Assert.Equal([("t2", "Titanic", 1997, 26.8), ("t1", "Titanic", 1953, 12.9)], answer.EnumerateArray().Select(film => (film.Text("id")!, film.Text("title")!, film.Number("releaseYear"), film.GetProperty("popularity").GetDouble())).ToArray());
    }

    [Fact]
    public async Task VotosTitulo_BelowAndAtTheMinimum_SaysWhich()
    {
        var titanic = await program.GetAsync("/api/films/votos_titulo?titulo=titanic");
        Assert.Equal(2000, titanic.Number("minimumVotes"));
        var refused = titanic.GetProperty("films")[1];
        Assert.Equal((27, false, true), (refused.Number("voteCount"), refused.GetProperty("qualifies").GetBoolean(), refused.IsNull("voteAverage")));
        var oldboy = (await program.GetAsync("/api/films/votos_titulo?titulo=oldboy")).GetProperty("films")[0];
        Assert.Equal((2000, true, 8.0), (oldboy.Number("voteCount"), oldboy.GetProperty("qualifies").GetBoolean(), oldboy.GetProperty("voteAverage").GetDouble()));
        var nobody = (await program.GetAsync("/api/films/votos_titulo?titulo=the%20kid")).GetProperty("films")[0];
        Assert.Equal((0, true), (nobody.Number("voteCount"), nobody.IsNull("voteAverage")));
    }

    [Fact]
    public async Task GetActor_OwnDirectionAndTinyBudgets_AreTold()
    {
        var answer = await program.GetAsync("/api/films/get_actor?nombre=charles%20chaplin");
        Assert.Equal(("Charles Chaplin", 2, 8_500_000.0, 4_250_000.0), (answer.Text("name"), answer.Number("filmCount"), answer.GetProperty("totalReturn").GetDouble(), answer.GetProperty("meanReturn").GetDouble()));
        Assert.Equal((0, 0.0), (answer.GetProperty("withoutOwnDirection").Number("filmCount"), answer.GetProperty("withoutOwnDirection").GetProperty("meanReturn").GetDouble()));
        var film = answer.GetProperty("films")[0];
        Assert.Equal(("t4", "1936-02-05", 1, 8_500_000), (film.Text("id"), film.Text("releaseDate"), film.Number("budget"), film.Number("revenue")));
        Assert.True(film.GetProperty("tinyBudget").GetBoolean() && film.GetProperty("ownDirection").GetBoolean());

        var clean = await program.GetAsync("/api/films/get_actor?nombre=charles%20chaplin&leave_out_tiny_budgets=true");
        Assert.Equal((1, 1, 0), (clean.Number("filmCount"), clean.Number("leftOut"), clean.Number("totalReturn")));
    }

    [Fact]
    public async Task GetDirector_UnknownMoney_IsZeroAndSaidToBeUnknown()
    {
        var answer = await program.GetAsync("/api/films/get_director?nombre=ada%20bohm");
        Assert.Equal(("Ada Böhm", 1, 0, 0), (answer.Text("name"), answer.Number("filmCount"), answer.Number("totalReturn"), answer.Number("knownReturns")));
        var film = answer.GetProperty("films")[0];
        Assert.Equal(("The Kid", 0, 0, 0), (film.Text("title"), film.Number("return"), film.Number("budget"), film.Number("revenue")));
        Assert.True(film.IsNull("releaseDate"));
        Assert.False(film.GetProperty("returnIsKnown").GetBoolean());
    }

    [Fact]
    public async Task Recomendacion_Namesakes_TheMostPopularOrTheOneOfTheYear()
    {
        var answer = await program.GetAsync("/api/films/recomendacion?titulo=titanic");
        Assert.Equal(("Titanic", "t2", "similarity"), (answer.Text("title"), answer.Text("id"), answer.Text("order")));
        Assert.Equal(["t1", "t3"], answer.Texts("recommendations", "id"));
        Assert.Equal([1953], answer.GetProperty("namesakes").EnumerateArray().Select(film => film.Number("releaseYear")));
        Assert.NotNull(answer.Text("note"));
        Assert.Equal("t1", (await program.GetAsync("/api/films/recomendacion?titulo=titanic&year=1953")).Text("id"));
        Assert.Equal(["t3", "t1"], (await program.GetAsync("/api/films/recomendacion?titulo=titanic&order=vote_average")).Texts("recommendations", "id"));
    }

    [Fact]
    public async Task Recomendacion_FilmWithoutOverview_AnswersWithANote()
    {
        var answer = await program.GetAsync("/api/films/recomendacion?titulo=Modern%20Times");
        Assert.Empty(answer.Texts("recommendations", "id"));
        Assert.Contains("no overview", answer.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnTop_AndGenreCounts_List()
    {
        var returns = await program.GetAsync("/api/films/return_top?n=1");
        Assert.Equal((2, 1000), (returns.Number("knownReturns"), returns.Number("maximumReturn")));
        Assert.Equal(["Modern Times"], returns.Texts("films", "title"));
        Assert.Equal(["Titanic"], (await program.GetAsync("/api/films/return_top?leave_out_tiny_budgets=true")).Texts("films", "title"));
        var genres = await program.GetAsync("/api/films/genre_counts");
        Assert.Equal((5, "Drama", 2), (genres.Number("films"), genres.GetProperty("genres")[0].Text("genre"), genres.GetProperty("genres")[0].Number("count")));
    }

    [Theory]
    [InlineData("cantidad_filmaciones_mes", "mes", "enero")]
    [InlineData("cantidad_filmaciones_mes?mes=brumario", "mes", "September")]
    [InlineData("cantidad_filmaciones_dia?dia=%00", "dia", "miércoles")]
    [InlineData("score_titulo", "titulo", "the name of a film, such as Toy Story")]
    [InlineData("votos_titulo?titulo=%20", "titulo", "the name of a film, such as Toy Story")]
    [InlineData("get_actor", "nombre", "the name of a person, such as Tom Hanks")]
    [InlineData("get_director?nombre=x&leave_out_tiny_budgets=perhaps", "leave_out_tiny_budgets", "true")]
    [InlineData("recomendacion?titulo=titanic&order=best", "order", "vote_average")]
    [InlineData("recomendacion?titulo=titanic&year=x", "year", "a year from 1870 to 2100")]
    [InlineData("return_top?n=0", "n", "a whole number from 1 to 100")]
    public async Task Get_WrongValue_NamesItAndWhatIsAccepted(string query, string parameter, string accepted)
    {
        var problem = await program.GetProblemAsync("/api/films/" + query, HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(accepted, problem.Texts("accepted"));
    }

    [Theory]
    [InlineData("score_titulo?titulo=Titanik", "titulo", "Titanic")]
    [InlineData("votos_titulo?titulo=modern", "titulo", "Modern Times")]
    [InlineData("recomendacion?titulo=old%20boy%20kid", "titulo", "The Kid")]
    [InlineData("get_actor?nombre=charlie%20chaplin", "nombre", "Charles Chaplin")]
    [InlineData("get_director?nombre=cameron", "nombre", "James Cameron")]
    [InlineData("recomendacion?titulo=titanic&year=2001", "year", "1953")]
    public async Task Get_UnknownName_ProposesNearOnes(string query, string parameter, string suggestion)
    {
        var problem = await program.GetProblemAsync("/api/films/" + query, HttpStatusCode.NotFound);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(suggestion, problem.Texts("suggestions"));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%EF%BF%BD")]
    [InlineData("!!!")]
    [InlineData("%F0%9F%8E%AC%20%D8%A7%D9%84%D9%81%D9%8A%D9%84%D9%85")]
    public async Task Get_NothingNear_SaysSo(string name)
    {
        var problem = await program.GetProblemAsync("/api/films/get_actor?nombre=" + name, HttpStatusCode.NotFound);
        Assert.Empty(problem.Texts("suggestions"));
    }

    [Fact]
    public async Task Get_VeryLongName_IsAnsweredLikeAnyUnknownOne() =>
        await program.GetProblemAsync("/api/films/score_titulo?titulo=" + string.Concat(Enumerable.Repeat("Titanic%20", 500)), HttpStatusCode.NotFound);
}

public sealed class FilmsApiWithoutFilmsTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Theory]
    [InlineData("cantidad_filmaciones_mes?mes=enero")]
    [InlineData("score_titulo?titulo=Heat")]
    [InlineData("genre_counts")]
    public async Task Get_NoFilmsImported_SaysWhatToImport(string query)
    {
        var problem = await program.GetProblemAsync("/api/films/" + query, HttpStatusCode.NotFound);
        Assert.Equal("No films are imported.", problem.Text("title"));
        Assert.Contains("movies_dataset.csv", problem.Text("detail"), StringComparison.Ordinal);
    }
}
