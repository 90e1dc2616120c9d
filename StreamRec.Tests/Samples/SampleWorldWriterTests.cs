using System.Security.Cryptography;
using StreamRec.Core.Parameters;
using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

public sealed class SampleWorldWriterTests : IDisposable
{
    private static readonly SampleWorldOptions Small = new(Titles: 150, Users: 60, Ratings: 1_203, Seed: 3);
    private readonly string root = Path.Combine(Path.GetTempPath(), $"streamrec-sample-{Guid.NewGuid():N}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void Write_SameNumbers_SameBytesForAnyNumberOfThreads()
    {
        var one = HashesOf("one", Small, threads: 1);
        Assert.Equal(15, one.Count);
        Assert.Equal(one, HashesOf("two", Small, threads: 2), StringComparer.Ordinal);
        Assert.Equal(one, HashesOf("eight", Small, threads: 8), StringComparer.Ordinal);
    }

    [Fact]
    public void Write_AnotherSeed_ChangesEveryFile()
    {
        var one = HashesOf("one", Small, threads: 2);
        var other = HashesOf("other", Small with { Seed = 4 }, threads: 2);
        Assert.Empty(one.Intersect(other, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(99, 60, 1_203, "Titles")]
    [InlineData(200_001, 60, 1_203, "Titles")]
    [InlineData(150, 9, 1_203, "Users")]
    [InlineData(150, 5_000_001, 1_203, "Users")]
    [InlineData(150, 60, 499, "Ratings")]
    [InlineData(150, 60, 2_251, "Ratings")]
    public void Write_NumberOutOfRange_NamesItAndWritesNothing(int titles, int users, long ratings, string name)
    {
        var failure = Assert.Throws<InvalidParameterException>(() => SampleWorldWriter.Write(root, new SampleWorldOptions(titles, users, ratings), token: Token));
        Assert.Equal(name, failure.ParameterName);
        Assert.Contains(" from ", failure.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(root));
    }

    [Theory]
    [InlineData(200, 10, 500)]
    [InlineData(150, 60, 2_250)]
    [InlineData(100, 10_000, 100_000)]
    public void Write_NumbersAtTheLimits_GivesExactlyThatManyRatings(int titles, int users, long ratings)
    {
        SampleWorldWriter.Write(root, new SampleWorldOptions(titles, users, ratings), token: Token);
        Assert.Equal(ratings, Enumerable.Range(1, 8).Sum(file => File.ReadLines(Path.Combine(root, $"{file}.csv")).LongCount() - 1));
    }

    [Fact]
    public void Write_CanceledWhileWritingRatings_LeavesWhatWasThere()
    {
        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, "1.csv"), "mine");
        using var stop = new CancellationTokenSource();
        var progress = new Watcher(report =>
        {
            if (string.Equals(report.Stage, "ratings", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => SampleWorldWriter.Write(root, Small, progress, threads: 1, stop.Token));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(root, "1.csv")));
        Assert.Single(Directory.EnumerateFileSystemEntries(root));
    }

    [Fact]
    public void Write_ToAPathThatIsAFile_Fails()
    {
        Directory.CreateDirectory(root);
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "mine");
        Assert.ThrowsAny<IOException>(() => SampleWorldWriter.Write(file, Small, token: Token));
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Write_Progress_EndsWithAllRatings()
    {
        var reports = new List<SampleProgress>();
        SampleWorldWriter.Write(root, Small, new Watcher(reports.Add), threads: 1, Token);
        Assert.Equal(["catalogs", "films", "ratings"], reports.Select(report => report.Stage).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(Small.Ratings, reports[^1].Done);
    }

    private List<string> HashesOf(string name, SampleWorldOptions options, int threads)
    {
        var folder = Path.Combine(root, name);
        SampleWorldWriter.Write(folder, options, threads: threads, token: Token);
        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetFileName(path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")];
    }

    private sealed class Watcher(Action<SampleProgress> watch) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => watch(value);
    }
}
