using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion;

/// <summary>What StreamRec exported comes back through the ordinary import.</summary>
public sealed class ExportedSnapshotTests : IDisposable
{
    private const string FilmRatings = "userId,movieId,rating,timestamp\n7,1,4.0,1500000000\n8,2,3.5,1500000001\n";

    private readonly ImportFixture world = new();

    [Fact]
    public void Import_ExportAsParquet_GivesTheSameTitlesAndRatings()
    {
        using var other = new ImportFixture();
        ImportThreeFamilies();
        var before = Read(world);
        var folder = Path.Combine(world.Root.Folder, "export");
        SnapshotExport.Write(world.Store, Current(world), folder, ExportFormat.Parquet, TestContext.Current.CancellationToken);

        var result = other.Import(folder);

        Assert.Equivalent(before, Read(other), strict: true);
        Assert.Equal(Current(world).Ratings, result.Report.Ratings);
        Assert.Equal(Current(world).Users, result.Report.Users);
        Assert.Equal(["exported-titles", "ratings"], result.Report.Files.Select(file => file.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_SnapshotFolderOfTheDataRootItself_ReplacesItByTheSame()
    {
        ImportThreeFamilies();
        var before = Read(world);

        var result = world.Import(world.Store.FolderOf(world.Store.CurrentId!));

        Assert.Equivalent(before, Read(world), strict: true);
        Assert.Equal((0, 0, 0), (result.Report.TitlesAdded, result.Report.TitlesChanged, result.Report.TitlesRemoved));
        Assert.Equal(5, result.Report.Ratings);
        Assert.DoesNotContain(result.Report.Rules, rule => rule.Name == "duplicate-ratings");
    }

    [Fact]
    public void Import_ExportAsCsv_IsRefusedWithTheWayOut()
    {
        world.ImportSmallWorld();
        var folder = Path.Combine(world.Root.Folder, "export");
        SnapshotExport.Write(world.Store, Current(world), folder, ExportFormat.Csv, TestContext.Current.CancellationToken);

        var failure = Assert.Throws<UnusableInputException>(() => world.Import(folder));

        Assert.Contains("titles.csv, line 1: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Parquet", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_AsCsv_HoldsTheRatingsAndDisarmsFormulas()
    {
        world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "=1+1", cast: "@home, Bo Li") + ImportFixture.Row("s2", "-5") + ImportFixture.Row("s3", "＋Plus"));
        world.File("1.csv", ImportFixture.RatingsHeader + "7,4.5,1500000000,ns1\n7,2.0,1500000001,ns2\n");
        world.Import(world.Input);
        var folder = Path.Combine(world.Root.Folder, "export");

        var files = SnapshotExport.Write(world.Store, Current(world), folder, ExportFormat.Csv, TestContext.Current.CancellationToken);

        var titles = File.ReadAllText(Path.Combine(folder, "titles.csv"));
        Assert.Contains(",'=1+1,", titles, StringComparison.Ordinal);
        Assert.Contains(",\"'@home, Bo Li\",", titles, StringComparison.Ordinal);
        Assert.Contains(",-5,", titles, StringComparison.Ordinal);
        Assert.Contains(",'＋Plus,", titles, StringComparison.Ordinal);
        Assert.Equal(2, files.Single(file => file.Name == "ratings.csv").Rows);
        Assert.Equal(3, File.ReadLines(Path.Combine(folder, "ratings.csv")).Count());
        Assert.DoesNotContain(Directory.EnumerateFiles(folder), file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_OtherFilmListWhileRatingsStay_IsRefused()
    {
        world.File("films/movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Jumanji (1995),Comedy\n");
        world.File("films/ratings.csv", FilmRatings);
        world.Import(Path.Combine(world.Input, "films"));
        var before = world.Store.CurrentId;
        var other = world.File("other/movies.csv", "movieId,title,genres\n1,Heat (1995),Action\n2,Casino (1995),Drama\n");

        var failure = Assert.Throws<UnusableInputException>(() => world.Import(other));

        Assert.Contains("numbered differently", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, world.Store.CurrentId);
    }

    public void Dispose() => world.Dispose();

    private static SnapshotManifest Current(ImportFixture fixture) => fixture.Store.ReadManifest(fixture.Store.CurrentId!);

    private static IReadOnlyList<TitleRecord> Read(ImportFixture fixture) =>
        TitlesParquetReader.ReadRecords(Path.Combine(fixture.Store.FolderOf(fixture.Store.CurrentId!), SnapshotStore.TitlesFile));

    private void ImportThreeFamilies()
    {
        world.File("hulu_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "On Hulu"));
        world.File("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Jumanji (1995),Comedy\n");
        world.File("ratings.csv", FilmRatings);
        world.ImportSmallWorld();
    }
}
