using StreamRec.Core.Ingestion;
using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Threading;

namespace StreamRec.Tests.Profiling;

public sealed class TableProfilerTests
{
    [Fact]
    public void Profile_Cancelled_Stops()
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(Profiled.Parquet(folder, "select i as a, hash(i) as b, 'text ' || i as c from range(400000) r(i)"));
        using var cancellation = new CancellationTokenSource();
        var reports = 0;
        var progress = new ImmediateProgress<ProfileProgress>(each =>
        {
            reports++;
            cancellation.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(source), progress, cancellation.Token));
        Assert.InRange(reports, 1, 3);
    }

    [Fact]
    public void Profile_LargeFileInPlace_AgreesWithACopy()
    {
        using var folder = new TemporaryFolder();
        const string rows = "select i as id, (i * 7919) % 1000 / 8 as score, case when i % 5 = 0 then null else 'k' || (i % 3) end as kind from range(300001) r(i)";
        var source = ProfileSource.OfFile(Profiled.Parquet(folder, rows));
        var whole = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(source));
        var most = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(source) { Filter = RowFilter.Parse("id < 300000") });

        Assert.Equal((300_001, 300_000), (whole.Rows, most.Rows));
        Assert.Equal(["300000", "0.0", null], whole.Samples.Last[^1]);
        Assert.Equal(["299999", "10.125", "k2"], most.Samples.Last[^1]);
        Assert.Equal(whole.Columns[1].Distinct, most.Columns[1].Distinct);
        Assert.Equal((60_001, 60_000), (whole.Columns[2].Missing, most.Columns[2].Missing));
        Assert.Equal(most.Columns[1].Numeric!.Sum, whole.Columns[1].Numeric!.Sum);
    }

    [Fact]
    public void Profile_SameTable_IsTheSameWhateverTheThreads()
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(Profiled.Parquet(folder, "select hash(i) % 1000 as a, 'w' || (hash(i) % 70) as b, (hash(i + 1) % 9) / 3 as c from range(5000) r(i)"));

        var one = new TableProfiler(new ProfileOptions(), threads: 1).Profile(new ProfileRequest(source));
        var four = new TableProfiler(new ProfileOptions(), threads: 4).Profile(new ProfileRequest(source));

        Assert.Equal(Text(one), Text(four));

        static string Text(TableProfile profile) => System.Text.Json.JsonSerializer.Serialize(profile with { Seconds = 0, ComputedAt = default });
    }

    [Fact]
    public void OfFile_MissingOrEmpty_NamesTheFile()
    {
        using var folder = new TemporaryFolder();

        Assert.StartsWith("nothing.csv", Assert.Throws<UnusableInputException>(() => ProfileSource.OfFile(Path.Combine(folder.Path, "nothing.csv"))).Message, StringComparison.Ordinal);
        Assert.StartsWith("mine.csv", Assert.Throws<UnusableInputException>(() => ProfileSource.OfFile(folder.Write("x.csv", ""), "mine.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_DamagedParquet_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(folder.Write("broken.parquet", "PAR1 and then nothing of the kind"));

        Assert.StartsWith("broken.parquet", Assert.Throws<UnusableInputException>(() => new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(source))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfSnapshot_SampleWorld_HasEveryTable()
    {
        using var folder = new TemporaryFolder();
        var store = new SnapshotStore(new DataRoot(folder.Path));
        const string header = "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description\n";
        var catalog = folder.Write("in/netflix_titles.csv", header
            + "s1,Movie,One,Ana Lee,\"Bo, Cy\",Spain,\"September 9, 2019\",2019,PG,90 min,Dramas,A film.\n"
            + "s2,TV Show,Two,,Bo,Spain,\"September 9, 2020\",2020,PG,2 Seasons,Dramas,A series.\n");
        new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([catalog]));

        var people = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(ProfileSource.OfSnapshot(store, null, "People")));
        var titles = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(ProfileSource.OfSnapshot(store, null, "titles")));

        Assert.Equal(["Ana Lee", "Bo", "Cy"], people.Samples.First.Select(row => row[0]));
        Assert.Equal(["Bo", "2", "2", "0", "1", "2019", "2020", "1", "netflix"], people.Samples.First[1]);
        Assert.Equal((2, "titles"), (titles.Rows, titles.Name));
        var problem = Assert.Throws<InvalidParameterException>(() => ProfileSource.OfSnapshot(store, null, "films"));
        Assert.Equal(["titles", "people"], problem.AcceptedValues);
    }
}
