using System.IO.Compression;
using System.Text;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Intake;
using StreamRec.Core.Storage;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Intake;

/// <summary>Files that are broken, or made to break what reads them: each is refused in words and leaves nothing behind.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly ReviewFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task ZipBomb_UnpacksToTooMuch_IsRefused()
    {
        var review = await fixture.ReviewAsync(fixture.Upload("bomb.zip", Zip(("netflix_titles.csv", new string(' ', 4 << 20)))));

        Assert.Equal(ReviewState.Unusable, review.State);
        Assert.Contains("MaximumUnpackRatio", review.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GzipBomb_UnpacksToTooMuch_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + new string('\n', 8 << 20)));
        }

        var review = await fixture.ReviewAsync(fixture.Upload("netflix_titles.csv.gz", packed.ToArray()));

        Assert.Equal(ReviewState.Unusable, review.State);
        Assert.Contains("MaximumUnpackRatio", review.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_WithNamesThatLeadOutside_StaysInItsFolder()
    {
        var catalog = ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First");

        var review = await fixture.ReviewAsync(fixture.Upload("a.zip", Zip(("../../../netflix_titles.csv", catalog), ("/tmp/evil.txt", "x"))));

        Assert.True(review.State == ReviewState.Ready, review.Problem);
        Assert.All(review.Files, file => Assert.StartsWith(fixture.Files.Root.Intake, Path.GetFullPath(file.Path), StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(fixture.Files.Root.Folder, "netflix_titles.csv", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Zip_WithTooManyEntries_IsRefused()
    {
        fixture.Files.Options.MaximumFiles = 3;

        var review = await fixture.ReviewAsync(fixture.Upload("a.zip", Zip([.. Enumerable.Range(1, 5).Select(number => ($"{number}.csv", "x"))])));

        Assert.Contains("MaximumFiles", review.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_WithADirectoryOfMillions_IsRefusedBeforeItIsRead()
    {
        fixture.Files.Options.MaximumFiles = 3;
        var names = Enumerable.Range(1, 400).Select(number => (new string('n', 200) + number, "")).ToArray();

        var review = await fixture.ReviewAsync(fixture.Upload("a.zip", Zip(names)));

        Assert.Contains("entries", review.Problem, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(fixture.Files.Root.Intake, "reviews", review.Id, "files")));
    }

    [Theory]
    [InlineData("PAR1 and then nothing of the kind, for some bytes")]
    [InlineData("PAR1xxxxxxxxxxxxxxxxxxxxxxxxPAR1")]
    public async Task Parquet_CutOffOrForged_IsRefusedInWords(string content)
    {
        var review = await fixture.ReviewAsync(fixture.Upload("titles.parquet", content));

        Assert.Equal(ReviewState.Unusable, review.State);
        Assert.StartsWith("titles.parquet: ", review.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParquetBomb_OneValueMillionsOfTimes_IsRefusedUnread()
    {
        var path = Path.Combine(fixture.Files.Root.Folder, "bomb.parquet");
        OutputFolder.Create(fixture.Files.Root.Folder);
        using (var connection = DuckDbConnection.OpenInMemory())
        {
            connection.Execute($"COPY (SELECT 's1' AS show_id, 'Movie' AS type, 'x' AS title FROM range(2000000)) TO {DuckDbText.Literal(path)} (FORMAT parquet)");
        }

        var review = await fixture.ReviewAsync(fixture.Upload("netflix_titles.parquet", await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));

        Assert.Equal(ReviewState.Unusable, review.State);
        Assert.Contains("MaximumUnpackRatio", review.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s2,Movie,\"never closed,a,b,c\ns3,Movie,x\n", "never closed")]
    [InlineData("s2,Movie,nul\0in it,D,C,Spain,\"March 3, 2020\",2019,PG,90 min,Comedy,A story.\n", null)]
    [InlineData("s2,Movie,carriage\rreturn,D,C,Spain,\"March 3, 2020\",2019,PG,90 min,Comedy,A story.\n", "fields")]
    public async Task Csv_WithOddRows_NamesThemOrKeepsThem(string row, string? problem)
    {
        fixture.Files.Options.MaximumRejectedShare = 1;

        var review = await fixture.ReviewAsync(fixture.Upload("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + row));

        Assert.True(review.State == ReviewState.Ready, review.Problem);
        Assert.Equal(problem is not null, review.Report!.Rejections.Count > 0);
        Assert.Contains(problem ?? "", string.Concat(review.Report.Rejections.Select(rejection => rejection.Problem)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-8", true)]
    [InlineData("iso-8859-1", false)]
    public async Task Csv_InAnyEncoding_IsReadOrRefusedInWords(string encoding, bool isRead)
    {
        var text = ImportFixture.CatalogHeader + ImportFixture.Row("s1", "Señor Ñandú");
        var bytes = Encoding.GetEncoding(encoding) is var chosen ? [.. chosen.Preamble, .. chosen.GetBytes(text)] : Array.Empty<byte>();

        var review = await fixture.ReviewAsync(fixture.Upload("netflix_titles.csv", bytes));

        Assert.Equal(isRead ? ReviewState.Ready : ReviewState.Unusable, review.State);
        Assert.Equal("Señor Ñandú", review.Files[0].Preview[0][2]);
        Assert.Contains(isRead ? "" : "UTF-8", review.Problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfNoKnownKind_AreNamedOneByOne()
    {
        var review = await fixture.ReviewAsync(fixture.Upload("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First")), fixture.Upload("holiday.txt", "a,b\n1,2\n"), fixture.Upload("README.md", "# Data\n"));

        Assert.True(review.State == ReviewState.Ready, review.Problem);
        Assert.Equal(["platform-catalog", "skipped", "skipped"], review.Files.Select(file => file.Kind));
        Assert.All(review.Files.Skip(1), file => Assert.NotEmpty(file.Note));
    }

    [Fact]
    public void Folder_OutsideOrByALink_IsNotAllowed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("netflix_titles.csv", ImportFixture.CatalogHeader);
        var folders = fixture.Reviews.Folders;
        Assert.Equal(fixture.Files.Root.Inbox, folders.Resolve("."));
        Assert.Null(folders.Resolve(outside.Path));
        Assert.Null(folders.Resolve(".."));
        Assert.Null(folders.Resolve(fixture.Files.Root.Inbox + "-other"));
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateSymbolicLink(Path.Combine(fixture.Files.Root.Inbox, "link"), outside.Path);
            Assert.Null(folders.Resolve("link"));
            Assert.Null(folders.Resolve("link/netflix_titles.csv"));
        }

        fixture.Options.Folders.Add(outside.Path);
        Assert.Equal(outside.Path, new AllowedFolders(fixture.Files.Root, fixture.Options).Resolve(outside.Path));
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(content);
            }
        }

        return packed.ToArray();
    }
}
