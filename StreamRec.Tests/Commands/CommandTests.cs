using System.Text.Json;
using StreamRec.Tests.Ingestion.Films;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

/// <summary>The command line as a script uses it: exit codes, one JSON document on standard output, everything else on standard error.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string DataRoot => Path.Combine(folder.Path, "data");

    [Fact]
    public async Task Verbs_FromSampleToExport_WorkTogether()
    {
        var world = Path.Combine(folder.Path, "world");
        var sample = await RunJsonAsync("sample", "--out", world, "--titles", "300", "--users", "200", "--ratings", "8000", "--seed", "3");
        Assert.Equal(14, sample.GetProperty("files").GetArrayLength());

        var imported = await RunJsonAsync("import", world);
        Assert.Equal(8_000, imported.GetProperty("report").GetProperty("ratings").GetInt32());
        Assert.Equal("learnable", imported.GetProperty("report").GetProperty("learnability").GetProperty("platforms").GetProperty("verdict").GetString());

        var trained = await RunJsonAsync("train", "--model", "mf", "--set", "factors=8", "--set", "epochs=5", "--seed", "9");
        Assert.Equal("mf", trained.GetProperty("model").GetString());
        Assert.Equal("8", trained.GetProperty("parameters").GetProperty("factors").GetString());
        Assert.Equal(9, trained.GetProperty("seed").GetInt32());

        var status = await RunJsonAsync("status");
        Assert.Equal(trained.GetProperty("id").GetString(), status.GetProperty("model").GetProperty("id").GetString());
        Assert.True(status.GetProperty("snapshot").GetProperty("isSample").GetBoolean());
        Assert.Equal("learnable", status.GetProperty("snapshot").GetProperty("learnability").GetProperty("platforms").GetProperty("verdict").GetString());
        Assert.InRange(status.GetProperty("model").GetProperty("reading").GetProperty("count").GetInt32(), 320, 480);

        var list = (await RunJsonAsync("recommend", "--user", "1", "--count", "3")).GetProperty("titles");
        Assert.Equal(3, list.GetArrayLength());
        var best = list[0];
        var prediction = await RunJsonAsync("predict", "--user", "1", "--title", best.GetProperty("id").GetString()!, "--threshold", "4");
        Assert.Equal(best.GetProperty("score").GetDouble(), prediction.GetProperty("score").GetDouble(), 6);
        Assert.Equal(4, prediction.GetProperty("threshold").GetDouble());
        Assert.Equal(prediction.GetProperty("score").GetDouble() >= 4, prediction.GetProperty("recommended").GetBoolean());
        Assert.NotEqual(0, prediction.GetProperty("reasons").GetArrayLength());

        var (liked, other) = (best.GetProperty("id").GetString()!, list[1].GetProperty("id").GetString()!);
        var forSomebodyNew = await RunJsonAsync("recommend", "--rated", $"{liked}=5", "--rated", $"{other}=1", "--count", "4", "--diversity", "0.5", "--exclude-near-duplicates", "--type", "movie");
        Assert.Equal(4, forSomebodyNew.GetProperty("titles").GetArrayLength());
        Assert.All(forSomebodyNew.GetProperty("titles").EnumerateArray(), title => Assert.Equal("movie", title.GetProperty("type").GetString()));
        var folded = await RunJsonAsync("predict", "--rated", $"{liked}=5", "--rated", $"{other}=1", "--title", forSomebodyNew.GetProperty("titles")[0].GetProperty("id").GetString()!);
        Assert.Equal(forSomebodyNew.GetProperty("titles")[0].GetProperty("score").GetDouble(), folded.GetProperty("score").GetDouble(), 6);
        Assert.Equal(JsonValueKind.Null, folded.GetProperty("user").ValueKind);
        foreach (var (arguments, named) in new (string[], string)[]
        {
            (["--rated", $"{liked}=7"], "--rated"), (["--rated", "zz9=4"], "--rated"), (["--user", "1", "--diversity", "3"], "--diversity"), (["--user", "1", "--year-from", "x"], "--year-from"),
            (["--user", "1", "--platform", "none"], "--platform"), (["--count", "3"], "--user"),
        })
        {
            var (code, _, error) = await RunAsync(["recommend", .. arguments]);
            Assert.Equal(2, code);
            Assert.Contains(named, error, StringComparison.Ordinal);
        }

        var evaluated = await RunJsonAsync("evaluate", "--model", "bias", "--folds", "3", "--threads", "1");
        Assert.Equal(3, evaluated.GetProperty("folds").GetArrayLength());
        Assert.All(["rmse", "mae", "trainRatings", "testRatings", "fitSeconds", "predictSeconds"], name => Assert.True(evaluated.GetProperty("folds")[0].TryGetProperty(name, out _), name));
        Assert.All(["model", "parameters", "seed", "threads", "mean", "baselines", "peakMemoryBytes"], name => Assert.True(evaluated.TryGetProperty(name, out _), name));

        var last = await RunJsonAsync("evaluate", "--model", "bias", "--leave-last", "1", "--list-length", "5", "--relevant-from", "3.5", "--threads", "1");
        Assert.Equal(5, last.GetProperty("mean").GetProperty("ranking").GetProperty("length").GetInt32());
        Assert.Equal("bootstrap", last.GetProperty("mean").GetProperty("confidence").GetProperty("method").GetString());
        Assert.Equal("most-popular", last.GetProperty("rankingBaselines")[0].GetProperty("model").GetString());
        Assert.Equal(10, last.GetProperty("calibration").GetProperty("bins").GetArrayLength());
        Assert.Contains(last.GetProperty("segments").EnumerateArray(), segment => segment.GetProperty("kind").GetString() == "genre");

        var bare = await RunJsonAsync("evaluate", "--model", "bias", "--test-share", "0.1", "--no-ranking", "--no-details", "--threads", "1");
        Assert.Equal(JsonValueKind.Null, bare.GetProperty("mean").GetProperty("ranking").ValueKind);
        Assert.Equal(0, bare.GetProperty("segments").GetArrayLength());

        var clean = Path.Combine(folder.Path, "clean");
        var exported = await RunJsonAsync("export", "--out", clean, "--format", "csv");
        Assert.Equal(4, exported.GetProperty("files").GetArrayLength());
        Assert.StartsWith("user_id,source,title_id", (await File.ReadAllLinesAsync(Path.Combine(clean, "ratings.csv"), TestContext.Current.CancellationToken))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_GivenFiles_NeedsNoSnapshot()
    {
        var train = folder.Write("u1.base", string.Concat(Enumerable.Range(0, 400).Select(rating => $"{rating % 20}\t{rating * 7 % 30}\t{1 + (rating % 5)}\t{rating}\n")));
        var test = folder.Write("u1.test", "3\t29\t4\t1\n77\t2\t5\t2\n");

        var result = await RunJsonAsync("evaluate", "--model", "bias", "--train", train, "--test", test);

        Assert.Equal(2, result.GetProperty("folds")[0].GetProperty("testRatings").GetInt32());
        Assert.False(Directory.Exists(DataRoot));
    }

    [Fact]
    public async Task Evaluate_ForPeople_SaysHowFarOffForWhomAndHowSure()
    {
        var rows = string.Concat(Enumerable.Range(0, 3000).Select(rating => $"{rating % 60}\t{rating * 7 % 50}\t{1 + (((rating * 7 % 50) + (rating % 3)) % 5)}\t{rating}\n"));
        var (code, output, _) = await RunAsync("evaluate", "--model", "bias", "--train", folder.Write("a.base", rows), "--test", folder.Write("a.test", rows[..(rows.Length / 4)].TrimEnd('\n')[..^9] + "\n"));

        Assert.Equal(0, code);
        Assert.All(["stars off on average", "better than guessing the mean", "expected calibration error", "users with 50 to 199 ratings", "most-popular", "Gini", "bootstrap"], text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("equal", "All 4 ratings are equal")]
    [InlineData("one", "by one user")]
    public async Task Evaluate_NothingToCompare_Gives2AndSaysWhy(string what, string expected)
    {
        var isEqual = what == "equal";
        var train = folder.Write("x.base", isEqual ? "1\t1\t4\t1\n2\t1\t4\t1\n2\t2\t4\t1\n" : "1\t1\t4\t1\n1\t2\t5\t1\n");
        var test = folder.Write("x.test", isEqual ? "1\t2\t4\t1\n" : "1\t3\t2\t1\n");

        var (code, _, error) = await RunAsync("evaluate", "--model", "mf", "--train", train, "--test", test);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshots_Use_MakesAnOlderOneCurrent()
    {
        var world = Path.Combine(folder.Path, "world");
        await RunJsonAsync("sample", "--out", world, "--titles", "100", "--users", "100", "--ratings", "1000");
        var first = (await RunJsonAsync("import", world)).GetProperty("snapshot").GetString()!;
        var second = (await RunJsonAsync("import", world)).GetProperty("snapshot").GetString();

        var listed = await RunJsonAsync("snapshots", "--use", first);

        Assert.NotEqual(first, second);
        Assert.Equal(first, listed.GetProperty("current").GetString());
        Assert.Equal(2, listed.GetProperty("snapshots").GetArrayLength());
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("import", "no-such-file.csv")]
    [InlineData("train")]
    [InlineData("train", "--model", "svd")]
    [InlineData("predict", "--user", "1")]
    [InlineData("evaluate", "--model", "mf")]
    [InlineData("evaluate", "--model", "mf", "--folds", "3", "--test-share", "0.1")]
    [InlineData("evaluate", "--model", "mf", "--train", "only.csv")]
    [InlineData("evaluate", "--model", "mf", "--leave-last", "1", "--folds", "3")]
    [InlineData("evaluate", "--model", "mf", "--folds", "3", "--threshold", "7")]
    [InlineData("evaluate", "--model", "bias", "--train", "no.csv", "--test", "no.csv")]
    [InlineData("export", "--out", "somewhere", "--format", "xlsx")]
    [InlineData("export", "--out", "somewhere")]
    [InlineData("sample", "--out", "somewhere", "--titles", "3")]
    [InlineData("snapshots", "--use", "../etc")]
    [InlineData("snapshots", "--use", "")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--urls", "http://localhost:99999")]
    [InlineData("recommend", "--user", "1", "--count", "0")]
    public async Task Run_UnusableArguments_Gives2AndSaysWhy(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.False(string.IsNullOrWhiteSpace(error));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_IntoAFile_Gives2AndSaysWhy()
    {
        var file = folder.Write("file", "text");

        var (code, _, error) = await RunAsync("sample", "--out", file);

        Assert.Equal(2, code);
        Assert.Contains($"{file} is a file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnusableFile_NamesFileRowAndColumn()
    {
        var file = folder.Write("netflix_titles.csv", Ingestion.ImportFixture.CatalogHeader + Ingestion.ImportFixture.Row("s1", "First", year: 3));

        var (code, _, error) = await RunAsync("import", file);

        Assert.Equal(2, code);
        Assert.Contains($"{file}, line 2, column release_year", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ValueThatCannotBeUsed_IsLeftOutWithoutRejectingItsRow()
    {
        var file = folder.Write("movies.csv", FilmFiles.List(FilmFiles.Cells(("genres", "[[]"))));

        var (code, output, _) = await RunAsync("import", file);

        Assert.Equal(0, code);
        Assert.Contains("1 rows, 0 rejected.", output, StringComparison.Ordinal);
        Assert.Contains($"value left out: {file}, line 2, column genres", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_Gives130AndChangesNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var (code, _, _) = await RunAsync(["import", folder.Path], source.Token);

        Assert.Equal(130, code);
        Assert.False(Directory.Exists(Path.Combine(DataRoot, "snapshots")));
    }

    [Fact]
    public async Task Profile_File_GivesOneDocumentOrLines()
    {
        var file = folder.Write("colours.csv", "colour,size\nred,1\nblue,2\nred,3\n");

        var profile = await RunJsonAsync("profile", file, "--where", "size > 1");
        Assert.Equal(2, profile.GetProperty("rows").GetInt32());
        Assert.Equal("numeric", profile.GetProperty("columns")[1].GetProperty("kind").GetString());
        Assert.Equal(2.5, profile.GetProperty("columns")[1].GetProperty("numeric").GetProperty("mean").GetDouble());

        var (code, output, _) = await RunAsync("profile", file);
        Assert.Equal(0, code);
        Assert.Contains("3 rows, 2 columns", output, StringComparison.Ordinal);
        Assert.Contains("red 2, blue 1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "<html lang=\"es\"")]
    [InlineData("csv", "side,section,column")]
    [InlineData("parquet", "PAR1")]
    [InlineData("json", "\"rows\": 3")]
    public async Task Profile_Output_WritesTheFileByItsEnding(string ending, string start)
    {
        var file = folder.Write("colours.csv", "colour,size\nred,1\nblue,2\nred,3\n");
        var target = Path.Combine(folder.Path, "report." + ending);

        var answer = await RunJsonAsync("profile", file, "--output", target, "--language", "es", "--target", "size", "--columns", "colour:category");

        Assert.Equal(target, answer.GetProperty("file").GetString());
        Assert.Contains(start, await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("halves")]
    [InlineData("size > 2")]
    [InlineData("other.csv")]
    public async Task Profile_Compare_GivesBothSides(string compare)
    {
        var file = folder.Write("colours.csv", "colour,size\nred,1\nblue,2\nred,3\n");
        folder.Write("other.csv", "colour,size\ngreen,7\n");
        var comparison = await RunJsonAsync("profile", file, "--compare", compare.EndsWith(".csv", StringComparison.Ordinal) ? Path.Combine(folder.Path, compare) : compare);

        Assert.Equal(compare == "halves" ? (1, 2) : (3, 1), (comparison.GetProperty("left").GetProperty("rows").GetInt32(), comparison.GetProperty("right").GetProperty("rows").GetInt32()));
    }

    [Fact]
    public async Task Profile_OutputOfAnotherEnding_IsRefused()
    {
        var (code, _, error) = await RunAsync("profile", folder.Write("colours.csv", "colour\nred\n"), "--output", "report.docx");

        Assert.Equal(2, code);
        Assert.Contains("FILE.parquet", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.csv", "size > 1", "nothing.csv")]
    [InlineData("colours.csv", "weight > 1", "weight")]
    [InlineData("colours.csv", "size", "--where")]
    [InlineData("titles", "", "Nothing has been imported")]
    public async Task Profile_UnusableInput_Gives2AndNamesIt(string file, string where, string named)
    {
        folder.Write("colours.csv", "colour,size\nred,1\n");

        var (code, _, error) = await RunAsync("profile", file == "titles" ? file : Path.Combine(folder.Path, file), "--where", where);

        Assert.Equal(2, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<JsonElement> RunJsonAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync([.. arguments, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(arguments, TestContext.Current.CancellationToken);

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await StreamRecCommands.RunAsync([.. arguments, "--data-root", DataRoot], output, error, cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
