using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Web;

/// <summary>The questions about films as the server draws them first.</summary>
public sealed class FilmPageTests(FilmPageTests.FilmProgram films) : IClassFixture<FilmPageTests.FilmProgram>
{
    public static TheoryData<string> Addresses =>
    [
        "cantidad_filmaciones_mes?mes=setiembre", "cantidad_filmaciones_dia", "cantidad_filmaciones_dia?dia=x", "score_titulo?titulo=titanic", "votos_titulo?titulo=the%20kid",
        "get_actor", "get_actor?nombre=nobody&leave_out_tiny_budgets=maybe", "get_director?nombre=charles%20chaplin&leave_out_tiny_budgets=true", "recomendacion?titulo=titanic&year=2001",
        "recomendacion?titulo=%20",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_EveryQuestionInBothLanguages_IsOneWellFormedPage(string address)
    {
        foreach (var language in new[] { "en", "es" })
        {
            var page = await ReadAsync(address, language);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal(7, page.QuerySelectorAll("ul.tabs a").Length);
            Assert.Single(page.QuerySelectorAll("ul.tabs a.active"));
            Assert.Single(page.QuerySelectorAll("ul.families a[aria-current]"));
            Assert.All(page.QuerySelectorAll("label[for]"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for")!)));
            Assert.Single(page.QuerySelectorAll(".sentence, [role=alert].field-error"));
        }
    }

    [Theory]
    [InlineData("cantidad_filmaciones_mes?mes=febrero", "One film came out in February.", "Films without a date, which are not counted: 1.")]
    [InlineData("cantidad_filmaciones_dia?dia=miercoles", "2 films came out on a Wednesday.", "Films without a date, which are not counted: 1.")]
    [InlineData("score_titulo?titulo=TITANIC", "2 films are called so; the most popular is Titanic (1997), with 26.80.", null)]
    [InlineData("votos_titulo?titulo=oldboy", "Oldboy (2003) has 2,000 votes; their mean is 8.0.", null)]
    [InlineData("votos_titulo?titulo=the kid", "The Kid has 0 votes, fewer than the 2,000 from which on a mean is told.", null)]
    [InlineData("get_actor?nombre=jackie coogan", "Jackie Coogan acts in one film; its return is unknown.", null)]
    [InlineData("get_actor?nombre=kate winslet", "Kate Winslet acts in one film; its return is 5.00.", null)]
    [InlineData("get_director?nombre=charles chaplin", "Charles Chaplin directed 2 films; their total return is 8,500,000.00, a mean of 4,250,000.00.", "Films whose return says nothing, because their budget is tiny: 1.")]
    [InlineData("get_director?nombre=charles chaplin&leave_out_tiny_budgets=true", "Charles Chaplin directed one film; its return is unknown.", "Left out for their tiny budget: 1.")]
    [InlineData("recomendacion?titulo=titanic", "The film most like Titanic (1997) is Titanic (1953).", "No more films share a word with it.")]
    [InlineData("recomendacion?titulo=titanic&order=vote_average", "Of the films most like Titanic (1997), Oldboy (2003) has the best votes.", null)]
    [InlineData("recomendacion?titulo=modern times", "Modern Times (1936) has no overview, so it cannot be compared.", null)]
    public async Task Get_Values_AnswersInASentence(string address, string expected, string? remark)
    {
        var page = await ReadAsync(address);
        Assert.Equal(expected, page.QuerySelector(".sentence")!.TextContent);
        Assert.StartsWith("curl", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/api/films/", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        if (remark is not null)
        {
            Assert.Contains(remark, page.QuerySelector(".remark")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("score_titulo?titulo=Titanik", "questions/films/score_titulo?titulo=Titanic")]
    [InlineData("get_director?nombre=camron", "questions/films/get_director?nombre=James%20Cameron")]
    [InlineData("recomendacion?titulo=titanic&year=2001", "questions/films/recomendacion?titulo=Titanic&year=1953")]
    [InlineData("recomendacion?titulo=titanic", "questions/films/recomendacion?titulo=Titanic&year=1953")]
    [InlineData("get_actor?nombre=charles%20chaplin", "people/charles%20chaplin")]
    public async Task Get_Names_LeadOn(string address, string link) =>
        Assert.Contains(link, (await ReadAsync(address)).QuerySelectorAll(".answer .links a").Select(each => each.GetAttribute("href")));

    [Fact]
    public async Task Get_MoneyPages_ShowTheHighestReturnsMarked()
    {
        var highest = (await ReadAsync("get_actor?nombre=kate%20winslet")).QuerySelectorAll("section[aria-label='Films with the highest return'] tbody tr").ToArray();
        Assert.Equal(["Modern Times", "Titanic"], highest.Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Contains("tiny budget", highest[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("tiny budget", highest[1].TextContent, StringComparison.Ordinal);
    }

    private async Task<IDocument> ReadAsync(string address, string language = "en")
    {
        using var response = await films.Program.GetAsync("/questions/films/" + address, ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>The program with films to ask about.</summary>
    public sealed class FilmProgram : IAsyncLifetime
    {
        internal WebProgram Program { get; } = new();

        /// <inheritdoc />
        public ValueTask InitializeAsync()
        {
            Program.Source.Current = SomeFilms.Workspace();
            return Program.InitializeAsync();
        }

        /// <inheritdoc />
        public ValueTask DisposeAsync() => Program.DisposeAsync();
    }
}
