using System.Net;

namespace StreamRec.Tests.Api;

public sealed class PeopleApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Theory]
    [InlineData("", "Ana Pérez|Carla Díaz|Bruno Gil")]
    [InlineData("?search=perez", "Ana Pérez")]
    [InlineData("?search=z&role=actor&platform=netflix", "")]
    [InlineData("?role=actor&platform=disney", "Ana Pérez|Bruno Gil")]
    [InlineData("?role=director", "")]
    [InlineData("?page=2&pageSize=2", "Bruno Gil")]
    public async Task FindPeople_Filters_GiveWhoFits(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', (await program.GetAsync("/api/people" + query)).Texts("items", "name")));

    [Fact]
    public async Task FindPeople_Mistyped_SaysWhatWasMeant()
    {
        var page = await program.GetAsync("/api/people?search=carla%20dias");

        Assert.Equal(("carla diaz", 1), (page.Text("searchMeant"), page.Number("total")));
        Assert.Equal(["ns1", "ns2"], page.GetProperty("items")[0].Texts("knownFor", "id"));
    }

    [Fact]
    public async Task GetPerson_AnySpelling_AnswersAllThatIsKnown()
    {
        var person = await program.GetAsync("/api/people/ANA%20perez");

        Assert.Equal(("Ana Pérez", "ana pérez", 2), (person.Text("name"), person.Text("key"), person.Number("titleCount")));
        Assert.Equal(["as1", "ds1"], person.Texts("titles", "id"));
        Assert.Equal(["Bruno Gil"], person.Texts("actors", "name"));
        Assert.Equal((3, 3.5), (person.Number("ratingCount"), person.GetProperty("meanScore").GetDouble()));
        Assert.Equal((0, 0), (person.GetProperty("acting").Number("filmCount"), person.GetProperty("acting").Number("meanReturn")));
        Assert.True(person.IsNull("meanVote"));
    }

    [Fact]
    public async Task GetPerson_Unknown_Is404WithSuggestions()
    {
        var problem = await program.GetProblemAsync("/api/people/bruno%20gill", HttpStatusCode.NotFound);

        Assert.Contains("bruno gill", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["Bruno Gil"], problem.Texts("suggestions"));
        Assert.Empty((await program.GetProblemAsync("/api/people/1", HttpStatusCode.NotFound)).Texts("suggestions"));
    }

    [Theory]
    [InlineData("?role=producer", "role", "director")]
    [InlineData("?platform=hbo", "platform", "netflix")]
    [InlineData("?page=0", "page", "a whole number from 1 to 2147483647")]
    [InlineData("?pageSize=x", "pageSize", "a whole number from 1 to 200")]
    public async Task FindPeople_WrongValue_NamesItAndWhatIsAccepted(string query, string parameter, string accepted)
    {
        var problem = await program.GetProblemAsync("/api/people" + query, HttpStatusCode.BadRequest);

        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(accepted, problem.Texts("accepted"));
    }
}
