using System.IO.Compression;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion;

public sealed class ImporterTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Fact]
    public void Import_CatalogAndRatings_BecomeOneCurrentSnapshot()
    {
        world.ImportSmallWorld();

        var workspace = world.Load();
        Assert.Equal(["ns1", "ns2", "ns10"], workspace.Titles.All.Select(title => title.Id));
        Assert.Equal(3, workspace.Ratings.Count);
        Assert.Equal("7", workspace.Users.TextOf(0));
        Assert.Equal([0, 1], workspace.Ratings.TitlesOf(0).ToArray());
        Assert.Equal([9, 4], workspace.Ratings.HalfStarsOf(0).ToArray().Select(each => (int)each));
        var manifest = workspace.Snapshot;
        Assert.Equal(["titles.parquet", "ratings.parquet"], manifest.Files.Select(file => file.Name));
        Assert.Equal([3L, 3L], manifest.Files.Select(file => file.Rows));
        Assert.False(manifest.IsSample);
        world.Store.Verify(manifest, checksums: true);
    }

    [Fact]
    public void Import_WithoutAppend_ReplacesTheFamiliesThatThePathsHold()
    {
        world.ImportSmallWorld();
        var hulu = world.File("other/hulu_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "On Hulu"));
        var netflix = world.File("newer/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s2", "Second renamed") + ImportFixture.Row("s3", "Third"));

        world.Import(hulu);
        var result = world.Import(netflix);

        var workspace = world.Load();
        Assert.Equal(["hs1", "ns2", "ns3"], workspace.Titles.All.Select(title => title.Id));
        Assert.Equal((1, 1, 2), (result.Report.TitlesAdded, result.Report.TitlesChanged, result.Report.TitlesRemoved));

        // Ratings were not among the paths: they stay, but for the one whose title is gone.
        Assert.Equal(2, workspace.Ratings.Count);
        Assert.Equal(1, result.Report.Rules.Single(rule => rule.Name == "orphaned-ratings").Rows);
        Assert.Equal([1], workspace.Ratings.TitlesOf(workspace.Users.Find("7")).ToArray());
    }

    [Fact]
    public void Import_Append_KeepsWhatIsThereAndRemovesExactRepetitions()
    {
        world.ImportSmallWorld();
        var titles = world.File("more/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s11", "Eleventh"));
        var ratings = world.File("more/1.csv", ImportFixture.RatingsHeader + "7,4.5,1500000000,ns1\n7,3.5,1600000000,ns1\n8,5,1600000000,ns11\n");

        var result = world.Import(new ImportRequest([titles, ratings], Append: true));

        var workspace = world.Load();
        Assert.Equal(["ns1", "ns2", "ns10", "ns11"], workspace.Titles.All.Select(title => title.Id));
        Assert.Equal(5, workspace.Ratings.Count);
        Assert.Equal(1, result.Report.Rules.Single(rule => rule.Name == "duplicate-ratings").Rows);
        Assert.Equal(["7", "8", "9"], Enumerable.Range(0, 3).Select(workspace.Users.TextOf));
        Assert.Equal(workspace.Snapshot.Previous, workspace.Snapshot.Continues);
    }

    [Fact]
    public void Import_DryRun_ReportsAndChangesNothing()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId;
        var netflix = world.File("newer/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s2", "Second"));

        var result = world.Import(new ImportRequest([netflix], DryRun: true));

        Assert.Null(result.Snapshot);
        Assert.Equal(2, result.Report.TitlesRemoved);
        Assert.Equal(before, world.Store.CurrentId);
        Assert.Equal([before], Directory.GetDirectories(world.Root.Snapshots).Select(Path.GetFileName));
    }

    [Fact]
    public void Import_Failing_LeavesTheCurrentSnapshotAndNoTrace()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId;
        var good = world.File("next/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s2", "Second"));
        var bad = world.File("next/1.csv", ImportFixture.RatingsHeader + "7,9.5,1500000000,ns2\n");

        Assert.Throws<UnusableInputException>(() => world.Import(good, bad));

        Assert.Equal(before, world.Store.CurrentId);
        Assert.Equal([before], Directory.GetDirectories(world.Root.Snapshots).Select(Path.GetFileName));
        Assert.Equal(3, world.Load().Ratings.Count);
    }

    [Fact]
    public void Import_Cancelled_LeavesTheCurrentSnapshot()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId;

        Assert.Throws<OperationCanceledException>(() => world.Import(new ImportRequest([world.Input]), new CancellationToken(canceled: true)));

        Assert.Equal(before, world.Store.CurrentId);
    }

    [Fact]
    public void MakeCurrent_AnOlderSnapshot_BringsItsDataBack()
    {
        world.ImportSmallWorld();
        var first = world.Store.CurrentId!;
        world.Import(world.File("newer/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third")));

        world.Store.MakeCurrent(first);

        Assert.Equal(["ns1", "ns2", "ns10"], world.Load().Titles.All.Select(title => title.Id));
        Assert.Equal(2, world.Store.List().Count);
    }

    [Fact]
    public void MakeCurrent_ADamagedSnapshot_IsRefused()
    {
        world.ImportSmallWorld();
        var first = world.Store.CurrentId!;
        world.Import(world.File("newer/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third")));
        var second = world.Store.CurrentId;
        var titles = Path.Combine(world.Store.FolderOf(first), SnapshotStore.TitlesFile);
        var bytes = File.ReadAllBytes(titles);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(titles, bytes);

        var error = Assert.Throws<UnusableSnapshotException>(() => world.Store.MakeCurrent(first));

        Assert.Contains("titles.parquet", error.Message, StringComparison.Ordinal);
        Assert.Equal(second, world.Store.CurrentId);
    }

    [Fact]
    public void Import_ZipAndGzip_AreReadLikePlainFiles()
    {
        var plain = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));
        var zip = Path.Combine(world.Input, "catalog.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(plain, "../outside/netflix_titles.csv");
        }

        var gzip = Path.Combine(world.Input, "1.csv.gz");
        using (var packed = new GZipStream(File.Create(gzip), CompressionLevel.Fastest))
        {
            packed.Write("userId,rating,timestamp,movieId\n7,4.5,1500000000,ns1\n"u8);
        }

        var result = world.Import(zip, gzip);

        Assert.Equal((1, 1L), (result.Report.Titles, result.Report.Ratings));
        Assert.Equal(zip + "/../outside/netflix_titles.csv", result.Report.Files[0].File);
        Assert.False(Directory.Exists(Path.Combine(world.Root.Folder, "outside")));
    }

    [Fact]
    public void Import_ParquetOfTheOriginalColumns_IsReadLikeCsv()
    {
        var csv = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First", cast: "Ana Pérez, Ana Pérez, , Bo Li"));
        var parquet = Path.Combine(world.Input, "titles_of_netflix.parquet");
        using (var connection = StreamRec.Core.DuckDb.DuckDbConnection.OpenInMemory())
        {
            connection.Execute($"COPY (SELECT * FROM read_csv('{csv}', all_varchar = true)) TO '{parquet}' (FORMAT parquet)");
        }

        world.Import(parquet);

        var title = Assert.Single(world.Load().Titles.All);
        Assert.Equal(("ns1", "First"), (title.Id, title.Name));
        Assert.Equal(["Ana Pérez", "Bo Li"], title.Cast);
        Assert.Equal(new Duration(90, DurationUnit.Minutes), title.Duration);
    }

    [Fact]
    public void Import_CatalogOfUntoldPlatform_IsRecognisedByItsLabels()
    {
        var file = world.File("titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First", genres: "International Movies, Dramas"));

        world.Import(file);

        Assert.Equal("ns1", Assert.Single(world.Load().Titles.All).Id);
    }

    [Fact]
    public void Import_WhileAnotherChangesTheDataRoot_SaysSo()
    {
        using var other = world.Root.LockForWriting();

        Assert.Throws<StreamRec.Core.Storage.DataRootBusyException>(() => world.ImportSmallWorld());
    }

    public void Dispose() => world.Dispose();
}
