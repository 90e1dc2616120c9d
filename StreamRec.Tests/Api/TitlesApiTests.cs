using System.Net;

namespace StreamRec.Tests.Api;

public sealed class TitlesApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Fact]
    public async Task FindTitles_Filters_AreJoinedAndCounted()
    {
        var page = await program.GetAsync("/api/titles?genre=drama&type=movie&platform=netflix&platform=disney&sort=title");
        Assert.Equal(2, page.Number("total"));
        Assert.Equal(["ds1", "ns2"], page.Texts("items", "id"));
        Assert.Equal(["disney", "netflix"], page.GetProperty("facets").Texts("platforms", "value"));
    }

    [Fact]
    public async Task FindTitles_Item_CarriesTextAsImportedAndIsoDates()
    {
        var item = (await program.GetAsync("/api/titles?search=elan")).GetProperty("items")[0];
        Assert.Equal(("ds1", "Élan", "élan", "2021-02-03"), (item.Text("id"), item.Text("title"), item.Text("titleKey"), item.Text("dateAdded")));
        Assert.Equal((100, "min", 1, 2.0), (item.Number("durationInt"), item.Text("durationType"), item.Number("ratingCount"), item.GetProperty("meanScore").GetDouble()));
    }

    [Fact]
    public async Task FindTitles_Mistyped_SaysWhatWasMeant()
    {
        var page = await program.GetAsync("/api/titles?search=harbor");
        Assert.Equal("harbour", page.Text("searchMeant"));
        Assert.Equal(["ns2", "ns1"], page.Texts("items", "id"));
    }

    [Fact]
    public async Task FindTitles_Pages_CutTheList()
    {
        var page = await program.GetAsync("/api/titles?sort=year&direction=ascending&page=2&pageSize=3");
        Assert.Equal((7, 2, 3), (page.Number("total"), page.Number("page"), page.Number("pageSize")));
        Assert.Equal(3, page.GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await program.GetAsync("/api/titles?page=2147483647")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("?genre=westerns", "genre", "Comedy")]
    [InlineData("?country=Atlantis", "country", "Spain")]
    [InlineData("?sort=best", "sort", "best-rated")]
    [InlineData("?direction=up", "direction", "descending")]
    [InlineData("?page=0", "page", "a whole number from 1 to 2147483647")]
    [InlineData("?pageSize=201", "pageSize", "a whole number from 1 to 200")]
    [InlineData("?yearFrom=2020&yearTo=2010", "yearTo", "a year from 2020 (yearFrom) to 2100")]
    [InlineData("?platform=netflix&platform=hbo", "platform", "netflix")]
    [InlineData("/ns1/similar?count=-3", "count", "a whole number from 1 to 100")]
    public async Task Get_WrongValue_NamesItAndWhatIsAccepted(string query, string parameter, string accepted)
    {
        var problem = await program.GetProblemAsync("/api/titles" + query, HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(accepted, problem.Texts("accepted"));
    }

    [Fact]
    public async Task GetTitle_AnyCaseOfId_AnswersAllThatIsKnown()
    {
        var title = await program.GetAsync("/api/titles/AS1");
        Assert.Equal(("as1", "=Formula Road", "A race, \"fast\" and loud."), (title.Text("id"), title.Text("title"), title.Text("description")));
        Assert.Equal(["Ana Pérez", "1"], title.Texts("cast"));
        var ratings = title.GetProperty("ratings");
        Assert.Equal((2, 4.25), (ratings.Number("count"), ratings.GetProperty("mean").GetDouble()));
        Assert.Equal(1, ratings.GetProperty("histogram")[7].GetInt32());
    }

    [Theory]
    [InlineData("/api/titles/zs99")]
    [InlineData("/api/titles/zs99/similar")]
    [InlineData("/api/predictions?user=1&title=zs99")]
    public async Task Get_UnknownTitle_IsA404ThatNamesTheId(string address) =>
        Assert.Contains("zs99", (await program.GetProblemAsync(address, HttpStatusCode.NotFound)).Text("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task GetSimilarTitles_MostAlike_ComesFirst()
    {
        var similar = (await program.GetAsync("/api/titles/ns1/similar?count=2")).GetProperty("titles");
        Assert.Equal("ns2", similar[0].Text("id"));
        Assert.InRange(similar[0].GetProperty("similarity").GetDouble(), 0.1, 1);
    }

    [Fact]
    public async Task ExportTitles_Filtered_WritesAllPagesWithFormulasDisarmed()
    {
        using var response = await program.SendAsync("/api/titles.csv?genre=comedy&sort=title");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("streamrec-titles-20260101-000000-abcdef.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var lines = text.TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("id,platform,type,title,director,cast,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("ds1,disney,movie,Élan,,\"Ana Pérez, Bruno Gil\",", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("as1,amazon,movie,'=Formula Road,", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"A race, \"\"fast\"\" and loud.\"", lines[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }
}
