using StreamRec.Core.Catalog;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Works;
using StreamRec.Tests.Catalog;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Snapshots;

public sealed class SnapshotMatchesTests : IDisposable
{
    private static readonly Title[] Titles = CatalogMaker.Rows(CatalogMaker.Film("as1", "Heat"), CatalogMaker.Film("ns1", "Heat"), CatalogMaker.Film("t1", "Heat"));

    private readonly ImportFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Read_WrittenMatches_GivesEveryFieldBack()
    {
        TitleMatch[] matches =
        [
            new(0, 2, 1, new MatchEvidence { Ids = SharedIds.Tmdb | SharedIds.Imdb, Name = NameAgreement.None }, MatchVerdict.Accepted),
            new(1, 2, 0.625, new MatchEvidence { YearDifference = -1, LengthDifference = 7, Namesakes = 3, GenreOverlap = 0.5, Directors = new(0, 1, 2, 1), Cast = new(4, 5, 6) }, MatchVerdict.Doubtful, MatchDoubt.SameSource),
        ];
        var path = fixture.File("matches.parquet", "");
        MatchesParquetWriter.Write(path, [.. Titles.Select(title => title.Id)], matches);

        Assert.Equal(matches, SnapshotMatches.Read(path, Titles));
        Assert.Throws<UnusableSnapshotException>(() => SnapshotMatches.Read(path, Titles[..2]));
        File.WriteAllText(path, "damaged");
        Assert.Throws<UnusableSnapshotException>(() => SnapshotMatches.Read(path, Titles));
    }

    [Fact]
    public void Import_TwoPlatforms_KeepsTheirMatchesInTheSnapshot()
    {
        fixture.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + ImportFixture.Row("s2", "Second"));
        fixture.File("hulu_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "Third") + ImportFixture.Row("s2", "First"));
        var imported = fixture.Import(fixture.Input);
        var catalog = fixture.Load().Titles.All;
        var match = Assert.Single(SnapshotMatches.Read(fixture.Store, imported.Snapshot!, catalog));

        Assert.Equal(("hs2", "ns1", MatchVerdict.Accepted), (catalog[match.First].Id, catalog[match.Second].Id, match.Verdict));
        Assert.Equal((3, 3, 1, 0), (imported.Snapshot!.Works, imported.Report.Works, imported.Report.AcceptedMatches, imported.Report.DoubtfulMatches));
        Assert.Contains(imported.Snapshot.Files, file => file is { Name: SnapshotStore.MatchesFile, Rows: 1 });
    }

    [Fact]
    public void Read_SnapshotWithoutMatches_IsEmpty()
    {
        fixture.ImportSmallWorld();
        var manifest = fixture.Store.ReadManifest(fixture.Store.CurrentId!);

        Assert.DoesNotContain(manifest.Files, file => file.Name == SnapshotStore.MatchesFile);
        Assert.Empty(SnapshotMatches.Read(fixture.Store, manifest, fixture.Load().Titles.All));
        Assert.Equal(3, manifest.Works);
    }

    [Fact]
    public void Import_ExportedSnapshot_FindsTheMatchesAnew()
    {
        fixture.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));
        fixture.File("hulu_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s2", "First"));
        var first = fixture.Import(fixture.Input);
        var export = Path.Combine(fixture.Root.Folder, "export");
        SnapshotExport.Write(fixture.Store, first.Snapshot!, export, ExportFormat.Parquet, TestContext.Current.CancellationToken);
        var again = fixture.Import(export);

        Assert.Equal(1, again.Report.AcceptedMatches);
        Assert.Contains(again.Report.Files, file => file.Kind == "skipped" && file.Note.Contains("anew", StringComparison.Ordinal));
    }
}
