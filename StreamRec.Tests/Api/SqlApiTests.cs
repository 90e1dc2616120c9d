using System.Net;
using System.Text;
using System.Text.Json;
using StreamRec.Core.DuckDb;
using StreamRec.Tests.Web;

namespace StreamRec.Tests.Api;

/// <summary>The routes for SQL, with a real process over the sample world.</summary>
[Collection(SampleWorldTests.Name)]
public sealed class SqlApiTests(SampleProgram program)
{
    [Fact]
    public async Task Ask_Json_GivesNumbersTextsAndNothing()
    {
        var answer = await PostAsync("""{ "sql": "SELECT 1 AS a, 1.5 AS b, 'x' AS c, NULL AS d, true AS e, 9007199254740993 AS f, 'nan'::DOUBLE AS g, [1] AS h" }""", HttpStatusCode.OK);

        Assert.Equal("""[[1,1.5,"x",null,true,"9007199254740993","NaN","[1]"]]""", answer.GetProperty("rows").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(("a", "INTEGER"), (answer.GetProperty("columns")[0].Text("name"), answer.GetProperty("columns")[0].Text("type")));
        Assert.False(answer.GetProperty("truncated").GetBoolean());
        Assert.Equal(program.Workspace.Snapshot.Id, answer.Text("snapshot"));
    }

    [Fact]
    public async Task Ask_Rows_AreCutAndThatIsSaid()
    {
        var answer = await PostAsync("""{ "sql": "FROM ratings", "rows": 3 }""", HttpStatusCode.OK);

        Assert.Equal(3, answer.GetProperty("rows").GetArrayLength());
        Assert.True(answer.GetProperty("truncated").GetBoolean());
    }

    [Theory]
    [InlineData("""{ "sql": "SELECT nothing FROM titles" }""", HttpStatusCode.BadRequest, "nothing")]
    [InlineData("""{ "sql": "COPY titles TO '/tmp/x'" }""", HttpStatusCode.BadRequest, "")]
    [InlineData("""{ }""", HttpStatusCode.BadRequest, "no query")]
    [InlineData("""{ "sql": "SELECT 1", "format": "xml" }""", HttpStatusCode.BadRequest, "parquet")]
    [InlineData("""{ "sql": "SELECT 1", "rows": 0 }""", HttpStatusCode.BadRequest, "rows")]
    [InlineData("""{ "sql": 5 }""", HttpStatusCode.BadRequest, "sql")]
    public async Task Ask_Wrong_IsAProblemThatSaysWhy(string body, HttpStatusCode status, string named)
    {
        var problem = await PostAsync(body, status);

        Assert.Contains(named, problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WrongWord_TellsItsPlace() => Assert.Equal(7, (await PostAsync("""{ "sql": "SELECT nothing FROM titles" }""", HttpStatusCode.BadRequest)).GetProperty("position").GetInt32());

    [Fact]
    public async Task Ask_Csv_DisarmsFormulasAndTellsRows()
    {
        using var response = await SendAsync("""{ "sql": "SELECT '=1+1' AS a, -5 AS b, 'x, \"y\"' AS c, NULL AS d" }""", accept: "text/csv");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1", response.Headers.GetValues("StreamRec-Rows").Single());
        Assert.Equal("false", response.Headers.GetValues("StreamRec-Truncated").Single());
        Assert.Equal("\uFEFFa,b,c,d\r\n'=1+1,-5,\"x, \"\"y\"\"\",\r\n", Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Ask_Parquet_KeepsTypes()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "answer.parquet");
        using var response = await SendAsync(
            """{ "sql": "SELECT i, i * 0.5 AS half, i % 2 = 0 AS even, DATE '2020-01-01' + i::INTEGER AS day, TIMESTAMP '2020-01-01' AS moment, 'ñ' || i AS text, CASE WHEN i > 0 THEN i END AS i FROM range(3000) t(i)", "format": "parquet" }""");
        await File.WriteAllBytesAsync(path, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        using var connection = DuckDbConnection.OpenInMemory();
        Assert.Equal("3000", response.Headers.GetValues("StreamRec-Rows").Single());
        using var described = connection.Query("DESCRIBE SELECT * FROM read_parquet(?)", path);
        Assert.Equal(
            ["i BIGINT", "half DOUBLE", "even BOOLEAN", "day DATE", "moment TIMESTAMP", "text VARCHAR", "i_2 BIGINT"],
            described.Rows().Select(row => $"{row.Get<string>(0)} {row.Get<string>(1)}"));
        Assert.Equal(2999, connection.Scalar<long>("SELECT count(i_2) FROM read_parquet(?) WHERE text = 'ñ' || i AND half = i / 2", path));
    }

    [Fact]
    public async Task Describe_TablesAndProtections_AreListed()
    {
        var schema = JsonDocument.Parse(await program.Client.GetStringAsync(new Uri("/api/sql/schema", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

        Assert.Contains("films", schema.GetProperty("tables").EnumerateArray().Select(table => table.Text("name")));
        Assert.Equal(["engine", "process", "limits", "files", "calls"], schema.GetProperty("protections").EnumerateArray().Select(protection => protection.Text("kind")));
    }

    private async Task<JsonElement> PostAsync(string body, HttpStatusCode expected)
    {
        using var response = await SendAsync(body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string accept = "*/*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/sql", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd(accept);
        return await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>Where it is off, which is the default, there is no trace of it.</summary>
public sealed class SqlOffTests(WebProgram program) : IClassFixture<WebProgram>
{
    [Theory]
    [InlineData("/sql")]
    [InlineData("/sql?sql=SELECT%201")]
    [InlineData("/api/sql/schema")]
    [InlineData("/api/sql")]
    public async Task Get_Off_IsNotThere(string address)
    {
        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("sql-text", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/studio")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/")]
    public async Task Get_OtherPages_SayNothingOfIt(string address)
    {
        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("SQL", (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("PostgreSQL", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
