using System.Net;

namespace StreamRec.Tests.Api;

/// <summary>Sends odd values to every parameter that the document names, with the example's values in the others: whatever a client sends, the program does not fail.</summary>
public sealed class OddRequestTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    private static readonly string[] OddValues =
    [
        "", " ", "0", "-1", "1e400", "NaN", "99999999999999999999", "null", "%00", "%FF%FE", "%ED%A0%80", "%F0%9F%8E%AC", "'", "\"><script>", "../..%2f", "a,b", "%25",
        "٣", new string('x', 3000),
    ];

    [Fact]
    public async Task Get_OddValueInAnyParameter_NeverFails()
    {
        var asked = 0;
        foreach (var route in DocumentedRoute.Of(await program.GetAsync("/openapi/v1.json")).Where(route => route.Method == "GET"))
        {
            foreach (var parameter in route.Parameters)
            {
                foreach (var value in OddValues)
                {
                    var address = route.AddressWith(parameter.Text("name")!, value);
                    using var response = await program.SendAsync(address);
                    Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{address}: {response.StatusCode}");
                    asked++;
                }
            }
        }

        Assert.True(asked > 500);
    }
}
