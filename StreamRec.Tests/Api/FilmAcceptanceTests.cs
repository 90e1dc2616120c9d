using System.Text.Json;
using System.Text.RegularExpressions;
using StreamRec.Tests.Films;
using StreamRec.Tests.Questions;

namespace StreamRec.Tests.Api;

/// <summary>The program over the first 5,000 films of the original file.</summary>
public sealed class FirstFilmsProgram : IAsyncLifetime
{
    private readonly ApiProgram program = new();

    /// <summary>Asks for a document; skips the test where the real data is absent.</summary>
    internal Task<JsonElement> GetAsync(string address)
    {
        program.Source.Current = RealFilms.First;
        return program.GetAsync(address);
    }

    /// <inheritdoc />
    public ValueTask InitializeAsync() => program.InitializeAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => program.DisposeAsync();
}

/// <summary>The film cases of the acceptance file over HTTP; each case is a row.</summary>
public sealed partial class FilmAcceptanceTests(FirstFilmsProgram program) : IClassFixture<FirstFilmsProgram>
{
    public static TheoryData<string> MonthCases => AcceptanceCase.IdsOf("cantidad_filmaciones_mes[head5000]");

    public static TheoryData<string> DayCases => AcceptanceCase.IdsOf("cantidad_filmaciones_dia[head5000]");

    public static TheoryData<string> ReturnCases => AcceptanceCase.IdsOf("return_top[head5000]");

    public static TheoryData<string> GenreCases => AcceptanceCase.IdsOf("genre_counts[head5000]");

    public static TheoryData<string> VoteCases => AcceptanceCase.IdsOf("votos_titulo[head5000]");

    public static TheoryData<string> SimilarityCases => AcceptanceCase.IdsOf("recomendacion[tfidf overview; head5000]");

    public static TheoryData<string> VoteOrderCases => AcceptanceCase.IdsOf("recomendacion[S1 rule: tfidf of title+genres+overview, 5 nearest, then by vote_average desc; head5000]");

    [Theory]
    [MemberData(nameof(MonthCases))]
    public async Task CantidadFilmacionesMes_EveryMonth_CountsAsPublished(string id)
    {
        foreach (var month in AcceptanceCase.Find(id).Expected.EnumerateObject())
        {
            Assert.Equal((month.Name, month.Value.GetInt32()), (month.Name, (await program.GetAsync("/api/films/cantidad_filmaciones_mes?mes=" + month.Name)).Number("count")));
        }
    }

    [Theory]
    [MemberData(nameof(DayCases))]
    public async Task CantidadFilmacionesDia_EveryDay_CountsAsPublished(string id)
    {
        foreach (var day in AcceptanceCase.Find(id).Expected.EnumerateObject())
        {
            Assert.Equal((day.Name, day.Value.GetInt32()), (day.Name, (await program.GetAsync("/api/films/cantidad_filmaciones_dia?dia=" + Uri.EscapeDataString(day.Name))).Number("count")));
        }
    }

    [Theory]
    [MemberData(nameof(ReturnCases))]
    public async Task ReturnTop_RealFilms_ListsAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var films = (await program.GetAsync("/api/films/return_top?n=" + given.Parameter("n"))).GetProperty("films").EnumerateArray();
        Assert.Equal(
            given.Expected.EnumerateArray().Select(pair => (pair[0].GetString(), pair[1].GetDouble())).ToArray(),
            films.Select(film => (film.Text("title"), Math.Round(film.GetProperty("return").GetDouble(), 4))).ToArray());
    }

    [Theory]
    [MemberData(nameof(GenreCases))]
    public async Task GenreCounts_RealFilms_CountsAsPublished(string id)
    {
        var genres = (await program.GetAsync("/api/films/genre_counts")).GetProperty("genres").EnumerateArray();
        Assert.Equal(
            AcceptanceCase.Find(id).Expected.EnumerateObject().Select(genre => (genre.Name, genre.Value.GetInt32())).ToArray(),
            genres.Select(genre => (genre.Text("genre")!, genre.Number("count"))).ToArray());
    }

    [Theory]
    [MemberData(nameof(VoteCases))]
    public async Task VotosTitulo_RealFilms_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var film = Assert.Single((await program.GetAsync("/api/films/votos_titulo?titulo=" + Uri.EscapeDataString(given.Parameter("titulo")!))).GetProperty("films").EnumerateArray());
        Assert.Equal(
            (given.Expected.Number("year"), given.Expected.Number("votes"), given.Expected.GetProperty("average").GetDouble()),
            (film.Number("releaseYear"), film.Number("voteCount"), film.GetProperty("voteAverage").GetDouble()));
    }

    [Theory]
    [MemberData(nameof(SimilarityCases))]
    public Task Recomendacion_BySimilarity_NamesTheFivePublished(string id) => AssertRecommendedAsync(id, "similarity");

    [Theory]
    [MemberData(nameof(VoteOrderCases))]
    public Task Recomendacion_ByVoteAverage_NamesTheFivePublished(string id) => AssertRecommendedAsync(id, "vote_average");

    private async Task AssertRecommendedAsync(string id, string order)
    {
        var given = AcceptanceCase.Find(id);
        var answer = await program.GetAsync($"/api/films/recomendacion?order={order}&titulo=" + Uri.EscapeDataString(given.Parameter("titulo")!));
        Assert.Equal(given.Expected.EnumerateArray().Select(title => title.GetString()!), answer.Texts("recommendations", "title"));
        foreach (var film in answer.GetProperty("recommendations").EnumerateArray())
        {
            var published = Similarity().Matches(given.Note).Single(match => match.Groups["title"].Value == film.Text("title"));
            Assert.Equal(double.Parse(published.Groups["cosine"].Value, System.Globalization.CultureInfo.InvariantCulture), film.GetProperty("similarity").GetDouble(), 0.0005);
            Assert.Equal(double.Parse(published.Groups["vote"].Value, System.Globalization.CultureInfo.InvariantCulture), film.GetProperty("voteAverage").GetDouble());
        }
    }

    // The note reads "… : Toy Story 2 0.4492 (vote 7.3), Rebel Without a Cause 0.1707 (vote 7.6)".
    [GeneratedRegex(@"(?:re-ordering\): |\), )(?<title>.+?) (?<cosine>[01]\.\d+) \(vote (?<vote>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Similarity();
}
