using System.Text.Json;
using StreamRec.Core.Films;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>The real files of The Movies Dataset, against what is published about them.</summary>
public sealed class RealFilmImportTests
{
    [Fact]
    public void Import_TheFirst5000Rows_GivesTheirFigures()
    {
        using var world = new ImportFixture();

        var report = world.Import(SharedData.Require("data/tmdb/movies_metadata.head5000.csv")).Report;

        Assert.Equal((4_999, 5_000L, 0L, 0L), (report.Films, report.Files[0].RowsRead, report.RowsRejected, report.ValuesDropped));
        Assert.Equal((1, 4, 56), (Rows(report, "repeated-films"), Rows(report, "undated-films"), Rows(report, "unknown-runtime")));
        var films = world.Load().Films.All;
        Assert.Equal(4, films.Count(film => film.Facts.ReleaseDate is null));
        Assert.Equal(2_188, films.Count(film => film.Facts.Budget is not null));
        Assert.Equal(GenreCounts(), films.SelectMany(film => film.Title.Genres).CountBy(genre => genre, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
        Assert.Equal("Toy Story", films[0].Title.Name);
        Assert.All(films, film => Assert.True(film.Facts.Budget is null or > 0 && film.Facts.Revenue is null or > 0));
    }

    [Fact]
    public void Import_TheFirst5000Rows_CountsTheBlankCellsAsPublished()
    {
        using var world = new ImportFixture();

        var blanks = world.Import(SharedData.Require("data/tmdb/movies_metadata.head5000.csv")).Report.Files[0].BlankCells;

        Assert.Equal((4_175L, 4L, 6L), (blanks["belongs_to_collection"], blanks["release_date"], blanks["runtime"]));
        Assert.DoesNotContain("genres", blanks.Keys);
    }

    [Fact]
    public void Import_TheFirstCreditsAndKeywords_GivesWholeNames()
    {
        using var world = new ImportFixture();

        var report = world.Import(
            SharedData.Require("data/tmdb/movies_metadata.head5000.csv"), SharedData.Require("data/tmdb/credits.head35.csv"), SharedData.Require("data/tmdb/keywords.head57.csv")).Report;

        Assert.Equal((0L, 0L, 4_999 - 35), (report.RowsRejected, report.ValuesDropped, Rows(report, "films-without-credits")));
        var toys = FilmFiles.Find(world, 862);
        Assert.Equal(["Tom Hanks", "Tim Allen", "Don Rickles"], toys.Title.Cast.Take(3));
        Assert.Equal(["John Lasseter"], toys.Title.Directors);
        Assert.Equal("jealousy", toys.Facts.Keywords[0]);
        Assert.Equal("based on children's book", FilmFiles.Find(world, 8844).Facts.Keywords[2]);
        var credited = world.Load().Films.All.Where(film => film.Title.Cast.Count > 0).ToList();
        Assert.Equal(35, credited.Count);
        Assert.Equal(724, credited.Sum(film => film.Title.Cast.Count));
        Assert.Contains(credited, film => film.Title.Cast.Any(name => name.Contains('\'', StringComparison.Ordinal)));
    }

    [Fact]
    public void Import_TheRebuiltFiles_GivesAllFilmsInTheirOrderWithTheirPeople()
    {
        var films = RebuiltFilms.All;

        Assert.Equal((45_345, "Minions"), (films.Count, films[0].Title.Name));
        Assert.Equal((0L, 0L), (RebuiltFilms.Report.RowsRejected, RebuiltFilms.Report.ValuesDropped));
        Assert.Equal(14_659, films.Count(film => film.Title.Cast.Count > 0));
        Assert.Equal(10, films.Count(film => film.Title.Directors.Contains("John Lasseter", StringComparer.Ordinal)));
        Assert.Equal(11, films.Count(film => film.Title.Directors.Contains("Christopher Nolan", StringComparer.Ordinal)));
        Assert.Equal(62, films.Count(film => film.Title.Cast.Contains("Robin Williams", StringComparer.Ordinal)));
        Assert.Equal(2_000, films.Single(film => film.Title.Name == "Oldboy" && film.Title.ReleaseYear == 2003).Facts.VoteCount);
        Assert.Equal(513, films.Count(film => film.Facts.VoteCount >= 2_000));
        Assert.Equal(13_902, films.Count(film => film.Facts.ReleaseDate?.DayOfWeek == DayOfWeek.Friday));
    }

    private static int Rows(ImportReport report, string rule) => (int)(report.Rules.SingleOrDefault(each => each.Name == rule)?.Rows ?? 0);

    private static Dictionary<string, int> GenreCounts()
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("acceptance.json")));
        return cases.RootElement.EnumerateArray().Single(each => each.GetProperty("id").GetString() == "A190").GetProperty("expected")
            .EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetInt32(), StringComparer.Ordinal);
    }

    /// <summary>The rebuilt files, imported once for all tests that ask them.</summary>
    private static class RebuiltFilms
    {
        private static readonly Lazy<(IReadOnlyList<Film> Films, ImportReport Report)> Imported = new(() =>
        {
            using var world = new ImportFixture();
            var report = world.Import(SharedData.Require("data/tmdb/movies_dataset.rebuilt.csv.gz"), SharedData.Require("data/tmdb/credits.rebuilt.csv.gz")).Report;

            // The films alone: what else a workspace makes ready is no part of these tests.
            var manifest = world.Store.ReadManifest(world.Store.CurrentId!);
            var titles = TitlesParquetReader.ReadTitles(Path.Combine(world.Store.FolderOf(manifest.Id), SnapshotStore.TitlesFile));
            return (world.Store.ReadFilms(manifest, titles).All, report);
        });

        public static IReadOnlyList<Film> All => Imported.Value.Films;

        public static ImportReport Report => Imported.Value.Report;
    }
}
