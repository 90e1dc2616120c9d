using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Threading;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Snapshots;

/// <summary>Differences counted by hand, between snapshots that were really imported.</summary>
public sealed class SnapshotComparerTests : IDisposable
{
    private readonly ImportFixture world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Compare_TitlesReplaced_ListsNewChangedAndGoneWithTheirFields()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId!;
        var report = world.Import(world.File(
            "newer/netflix_titles.csv",
            ImportFixture.CatalogHeader + ImportFixture.Row("s2", "Second renamed") + ImportFixture.Row("s10", "Tenth", year: 2020, duration: "95 min") + ImportFixture.Row("s11", "Eleventh"))).Report;

        var titles = Compare(before).Titles;

        Assert.Equal([("ns11", "Eleventh", "netflix")], titles.Added.Rows.Select(title => (title.Id, title.Name, title.Platform)));
        Assert.Equal([("ns1", "First", 2019)], titles.Gone.Rows.Select(title => (title.Id, title.Name, title.ReleaseYear!.Value)));
        Assert.Equal(
            [("ns2", "title", "Second", "Second renamed"), ("ns10", "release_year", "2019", "2020"), ("ns10", "duration", "90 min", "95 min")],
            titles.Fields.Rows.Select(field => (field.Id, field.Field, field.Before!, field.After!)));
        Assert.Equal([new PlatformChanges("netflix", 1, 2, 1)], titles.ByPlatform);
        Assert.Equal((report.TitlesAdded, report.TitlesChanged, report.TitlesRemoved), ((int)titles.Added.Total, (int)titles.Changed, (int)titles.Gone.Total));
    }

    [Fact]
    public void Compare_RatingsAppended_CountsWhatIsNewAndWho()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId!;
        world.Import(new ImportRequest([world.File("more/1.csv", ImportFixture.RatingsHeader + "7,4.5,1500000000,ns1\n7,3.5,1600000000,ns1\n8,5,1600000000,ns10\n8,4,1600000000,ns2\n")], Append: true));

        var ratings = Compare(before).Ratings;

        // The first repeats what is there; a second rating of the same title is one more.
        Assert.Equal((3, 0, 0), (ratings.Added, ratings.Changed, ratings.Removed));
        Assert.Equal((2, 1, 0), (ratings.Users, ratings.NewUsers, ratings.GoneUsers));
        Assert.Equal([new PlatformChanges("netflix", 3, 0, 0)], ratings.ByPlatform);
    }

    [Fact]
    public void Compare_RatingsReplaced_CountsChangedAndGone()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId!;
        world.Import(world.File("newer/1.csv", ImportFixture.RatingsHeader + "7,1.5,1500000000,ns1\n7,2.0,1500000001,ns2\n"));

        var ratings = Compare(before).Ratings;

        Assert.Equal((0, 1, 1), (ratings.Added, ratings.Changed, ratings.Removed));
        Assert.Equal((2, 0, 1), (ratings.Users, ratings.NewUsers, ratings.GoneUsers));
        Assert.Equal((1, 1, 0), Backwards(before));
    }

    [Fact]
    public void Compare_TitlesMatchedOtherwise_ListsThePairs()
    {
        var netflix = world.File("a/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "The Long Way Home") + ImportFixture.Row("s2", "Other"));
        world.Import(netflix, world.File("a/hulu_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "The Long Way Home")));
        var before = world.Store.CurrentId!;
        world.Import(world.File("b/hulu_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "Quite Different", year: 1950, duration: "30 min", cast: "Nobody")));

        var works = Compare(before).Works;

        Assert.Equal([("hs1", "ns1")], works.Parted.Rows.Select(pair => (pair.FirstId, pair.SecondId)));
        Assert.Equal(0, works.Joined.Total);
    }

    [Fact]
    public void Compare_LongLists_AreCutWithTheirTotal()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId!;
        world.Import(new ImportRequest([world.File("more/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s21", "A") + ImportFixture.Row("s22", "B") + ImportFixture.Row("s23", "C"))], Append: true));

        var added = new SnapshotComparer(world.Store, new DifferenceOptions { ListedRows = 2 }).Compare(before, world.Store.CurrentId!, cancellation: TestContext.Current.CancellationToken).Titles.Added;

        Assert.Equal(["ns21", "ns22"], added.Rows.Select(title => title.Id));
        Assert.Equal((3, true), (added.Total, added.IsCut));
    }

    [Fact]
    public void Compare_SameInputTwice_FindsNoneAndTellsItsStages()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId!;
        world.Import(world.Input);
        var told = new List<DifferenceProgress>();

        var difference = new SnapshotComparer(world.Store, new DifferenceOptions()).Compare(
            before, world.Store.CurrentId!, new ImmediateProgress<DifferenceProgress>(told.Add), TestContext.Current.CancellationToken);

        Assert.True(difference.IsNone);
        Assert.Equal([DifferenceStage.Titles, DifferenceStage.Ratings, DifferenceStage.Works, DifferenceStage.Works], told.Select(each => each.Stage));
    }

    [Fact]
    public void Compare_CancelledOrMissing_SaysSo()
    {
        world.ImportSmallWorld();
        var (id, comparer) = (world.Store.CurrentId!, new SnapshotComparer(world.Store, new DifferenceOptions()));

        Assert.Throws<OperationCanceledException>(() => comparer.Compare(id, id, cancellation: new CancellationToken(canceled: true)));
        Assert.Throws<UnusableSnapshotException>(() => comparer.Compare(id, "20260101-000000-abcdef", cancellation: TestContext.Current.CancellationToken));
    }

    private SnapshotDifference Compare(string before) =>
        new SnapshotComparer(world.Store, new DifferenceOptions()).Compare(before, world.Store.CurrentId!, cancellation: TestContext.Current.CancellationToken);

    private (long Added, long Changed, long Removed) Backwards(string before)
    {
        var ratings = new SnapshotComparer(world.Store, new DifferenceOptions()).Compare(world.Store.CurrentId!, before, cancellation: TestContext.Current.CancellationToken).Ratings;
        return (ratings.Added, ratings.Changed, ratings.Removed);
    }
}
