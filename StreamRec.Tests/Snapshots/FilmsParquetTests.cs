using StreamRec.Core.DuckDb;
using StreamRec.Core.Films;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Snapshots;

public sealed class FilmsParquetTests : IDisposable
{
    private static readonly FilmFacts[] Films =
    [
        new()
        {
            TitleId = "t862", ReleaseDate = new DateOnly(1995, 10, 30), Budget = 30_000_000, Revenue = 373_554_033, Popularity = 21.946943, VoteAverage = 7.7, VoteCount = 5415,
            Status = "Released", Tagline = "It's \"here\",\nat last", Collection = "Toy Story Collection", Companies = ["Pixar Animation Studios", "O'Brien, Sons & Co."],
            SpokenLanguages = ["English", "日本語"], Keywords = ["jealousy", "toy"],
        },
        new() { TitleId = "t15", ReleaseDate = new DateOnly(1874, 12, 9), Budget = 3_000_000_000 },
        new() { TitleId = "t7" },
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Read_GivesBackWhatWasWritten_InTheSameOrder()
    {
        var read = FilmsParquetReader.Read(Write());

        Assert.Equivalent(Films, read, strict: true);
        Assert.Equal(["t862", "t15", "t7"], read.Select(film => film.TitleId));
    }

    [Fact]
    public void Write_GivesColumnsThatOtherProgramsUnderstand()
    {
        var path = Write();

        using var connection = DuckDbConnection.OpenInMemory();

        Assert.Equal(12.4518011, connection.Scalar<double>("SELECT \"return\" FROM read_parquet(?) WHERE id = 't862'", path), 6);
        Assert.Equal(2L, connection.Scalar<long>("SELECT count(*) FROM read_parquet(?) WHERE \"return\" IS NULL", path));
        Assert.Equal("O'Brien, Sons & Co.", connection.Scalar<string>("SELECT companies[2] FROM read_parquet(?) WHERE id = 't862'", path));
        Assert.Equal(1874L, connection.Scalar<long>("SELECT year(release_date) FROM read_parquet(?) WHERE id = 't15'", path));
    }

    public void Dispose() => folder.Dispose();

    private string Write()
    {
        var path = System.IO.Path.Combine(folder.Path, SnapshotStore.FilmsFile);
        FilmsParquetWriter.Write(path, Films);
        return path;
    }
}
