using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Snapshots;

public sealed class TitlesParquetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void ReadRecords_GivesBackWhatWasWritten()
    {
        var (path, titles) = WriteTwo();

        var read = TitlesParquetReader.ReadRecords(path);

        Assert.Equal(2, read.Count);
        Assert.Equivalent(titles, read, strict: true);
    }

    [Fact]
    public void ReadTitles_GivesTheCatalogInOrder()
    {
        var (path, _) = WriteTwo();

        var titles = TitlesParquetReader.ReadTitles(path);

        Assert.Equal(["as1", "m5"], titles.Select(title => title.Id));
        Assert.Equal([0, 1], titles.Select(title => title.Row));
        Assert.Equal("the grand seduction", titles[0].NameKey);
        Assert.Equal(["Brendan Gleeson", "Taylor Kitsch"], titles[0].Cast);
        Assert.Equal(new Duration(113, DurationUnit.Minutes), titles[0].Duration);
        Assert.Equal(new DateOnly(2021, 3, 30), titles[0].DateAdded);
        Assert.Null(titles[1].Duration);
        Assert.Null(titles[1].ReleaseYear);
        Assert.Empty(titles[1].Cast);
        Assert.Equal("00123", titles[1].ImdbId);
    }

    [Fact]
    public void Write_GivesColumnsThatOtherProgramsUnderstand()
    {
        var (path, _) = WriteTwo();

        using var connection = DuckDbConnection.OpenInMemory();

        Assert.Equal("Brendan Gleeson", connection.Scalar<string>("SELECT cast_members[1] FROM read_parquet(?) WHERE id = 'as1'", path));
        Assert.Equal("movie", connection.Scalar<string>("SELECT type_key FROM read_parquet(?) WHERE id = 'as1'", path));
        Assert.Equal("don mckellar", connection.Scalar<string>("SELECT director_key FROM read_parquet(?) WHERE id = 'as1'", path));
        Assert.Equal(2021L, connection.Scalar<long>("SELECT year(date_added) FROM read_parquet(?) WHERE id = 'as1'", path));
    }

    public void Dispose() => folder.Dispose();

    private (string Path, TitleRecord[] Titles) WriteTwo()
    {
        TitleRecord[] titles =
        [
            new()
            {
                Platform = Platform.Amazon, ShowId = "s1", Type = TitleType.Movie, Name = "The Grand Seduction", TitleAsGiven = "The Grand Seduction ",
                DirectorAsGiven = "Don McKellar\u00a0", CastAsGiven = "Brendan Gleeson, Taylor Kitsch", DurationAsGiven = "113 min", Description = "A \"quoted\", text\nin two lines.",
                Directors = ["Don McKellar"], Cast = ["Brendan Gleeson", "Taylor Kitsch"], DateAdded = new DateOnly(2021, 3, 30), ReleaseYear = 2014, RatingKey = "g",
                Duration = new Duration(113, DurationUnit.Minutes),
            },
            new() { Platform = Platform.MovieLens, ShowId = "5", Type = TitleType.TvShow, Name = "進撃の巨人", TitleAsGiven = "進撃の巨人", ImdbId = "00123" },
        ];
        var path = System.IO.Path.Combine(folder.Path, "titles.parquet");
        TitlesParquetWriter.Write(path, titles);
        return (path, titles);
    }
}
