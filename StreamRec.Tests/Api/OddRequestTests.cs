using System.Net;
using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>Sends odd values to every parameter that the document names: whatever a client sends, the program does not fail.</summary>
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
        foreach (var path in (await program.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject())
        {
            foreach (var parameter in ParametersOf(path.Value))
            {
                foreach (var value in OddValues)
                {
                    var address = AddressWith(path.Name, ParametersOf(path.Value), parameter.Text("name")!, value);
                    using var response = await program.SendAsync(address);
                    Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{address}: {response.StatusCode}");
                    asked++;
                }
            }
        }

        Assert.True(asked > 500);
    }

    private static JsonElement[] ParametersOf(JsonElement path) =>
        path.GetProperty("get").TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    // The odd value in one place, acceptable ones wherever something is required.
    private static string AddressWith(string path, JsonElement[] parameters, string odd, string value)
    {
        var query = new List<string>();
        foreach (var parameter in parameters)
        {
            var name = parameter.Text("name")!;
            var text = string.Equals(name, odd, StringComparison.Ordinal) ? value : Acceptable(name);
            if (string.Equals(parameter.Text("in"), "path", StringComparison.Ordinal))
            {
                path = path.Replace($"{{{name}}}", text.Length == 0 ? "%20" : text, StringComparison.Ordinal);
            }
            else if (string.Equals(name, odd, StringComparison.Ordinal) || parameter.TryGetProperty("required", out _))
            {
                query.Add($"{name}={text}");
            }
        }

        return $"{path}?{string.Join('&', query)}";
    }

    private static string Acceptable(string name) => name switch
    {
        "platform" => "netflix",
        "year" => "2019",
        "scored" => "3",
        "id" or "title" => "ns1",
        _ => "1",
    };
}
