using System.IO.Compression;
using StreamRec.Core.Ingestion;

namespace StreamRec.Tests.Ingestion;

/// <summary>Paths that lead to the same file twice, and archives inside archives.</summary>
public sealed class InputFilesTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Fact]
    public void Import_SameFileByTwoPaths_IsReadOnce()
    {
        world.ImportSmallWorld();
        var ratings = Path.Combine(world.Input, "1.csv");

        var result = world.Import(world.Input, ratings, Path.Combine(world.Input, "..", "input", "1.csv"));

        Assert.Equal(2, result.Report.Files.Count);
        Assert.Equal(3, result.Report.Ratings);
        Assert.DoesNotContain(result.Report.Rules, rule => rule.Name == "duplicate-ratings");
    }

    [Fact]
    public void Import_ArchiveInsideAnArchive_IsSkippedAndReported()
    {
        var netflix = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));
        var inner = Path.Combine(world.Input, "inner.zip");
        using (var archive = ZipFile.Open(inner, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(netflix, "hulu_titles.csv");
        }

        var outer = Path.Combine(world.Input, "outer.zip");
        using (var archive = ZipFile.Open(outer, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(inner, "inner.zip");
            archive.CreateEntryFromFile(netflix, "netflix_titles.csv");
        }

        var result = world.Import(outer);

        Assert.Equal("ns1", Assert.Single(world.Load().Titles.All).Id);
        Assert.Contains(result.Report.Files, file => file.Kind == "skipped" && file.File.EndsWith("outer.zip/inner.zip", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_RatingsThatUnpackToTooMuch_AreRefused()
    {
        world.ImportSmallWorld();
        world.Options.MaximumUnpackRatio = 20;
        var packed = Path.Combine(world.Input, "2.csv.gz");
        using (var file = new GZipStream(File.Create(packed), CompressionLevel.SmallestSize))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(ImportFixture.RatingsHeader + string.Concat(Enumerable.Repeat("7,4.5,1500000000,ns1\n", 20_000))));
        }

        var failure = Assert.Throws<UnusableInputException>(() => world.Import(packed));

        Assert.Contains("2.csv.gz: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("MaximumUnpackRatio", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();
}
