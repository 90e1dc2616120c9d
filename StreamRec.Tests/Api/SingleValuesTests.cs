using System.Net;

namespace StreamRec.Tests.Api;

public sealed class SingleValuesTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Theory]
    [InlineData("/api/predictions?user=1&user=2&title=ns1", "user")]
    [InlineData("/api/predictions?user=1&title=ns1&TITLE=ns2", "title")]
    [InlineData("/api/predictions?user=1&user=&title=ns1", "user")]
    [InlineData("/api/titles?sort=title&sort=year", "sort")]
    [InlineData("/api/titles/ns1/similar?count=1&count=1", "count")]
    [InlineData("/api/catalog/get_count_platform?platform=netflix&platform=hulu", "platform")]
    public async Task Get_SingleValueGivenTwice_NamesTheParameter(string address, string parameter)
    {
        var problem = await program.GetProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains("one value", problem.Texts("accepted"));
    }

    [Theory]
    [InlineData("/api/titles?platform=netflix&platform=disney")]
    [InlineData("/api/users/1/recommendations?genre=drama&genre=comedy")]
    [InlineData("/api/titles?campaign=1&campaign=2")]
    public async Task Get_ListOrStrangeNameGivenTwice_IsAnswered(string address) => await program.GetAsync(address);
}
