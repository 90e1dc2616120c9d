using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Intake;

public sealed class ImportReviewsTests : IDisposable
{
    private const string Catalog = "netflix_titles.csv";

    private readonly ReviewFixture fixture = new();

    private ImportReviews Reviews => fixture.Reviews;

    private SnapshotStore Store => fixture.Files.Store;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Review_CatalogAndRatings_SaysWhatEachFileIsAndWhatWouldChange()
    {
        fixture.Files.ImportSmallWorld();
        var before = Store.CurrentId;
        var catalog = fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + ImportFixture.Row("s2", "Second mended") + ImportFixture.Row("s3", "Third", genres: "Comedy, , Drama"));
        var ratings = fixture.Upload("1.csv", ImportFixture.RatingsHeader + string.Concat(Enumerable.Range(1, 30).Select(user => $"{user},4,1500000000,ns3\n")) + "31,9,1500000000,ns3\n");

        var review = await fixture.ReviewAsync(catalog, ratings);

        Assert.True(review.State == ReviewState.Ready, review.Problem);
        Assert.Equal([(Catalog, "platform-catalog", "netflix", 3L), ("1.csv", "ratings", "platforms", 31L)], review.Files.Select(file => (file.Name, file.Kind, file.Source!, file.RowsRead!.Value)));
        Assert.Equal(("show_id", "Second mended"), (review.Files[0].Columns[0], review.Files[0].Preview[1][2]));
        Assert.Equal(["userId", "rating", "timestamp", "movieId"], review.Files[1].Columns);
        Assert.Equal(("empty-list-items", 1L), Assert.Single(review.Report!.Rules.Where(rule => rule.Name == "empty-list-items").Select(rule => (rule.Name, rule.Rows))));
        Assert.Equal(("1.csv", 32L), Assert.Single(review.Report.Rejections.Select(rejection => (rejection.File, rejection.Line))));
        var titles = review.Difference!.Titles;
        Assert.Equal(["ns3"], titles.Added.Rows.Select(title => title.Id));
        Assert.Equal(["ns10"], titles.Gone.Rows.Select(title => title.Id));
        Assert.Equal(1, titles.Changed);
        Assert.Equal((30L, 3L), (review.Difference.Ratings.Added, review.Difference.Ratings.Removed));
        Assert.Equal(before, Store.CurrentId);
        Assert.Single(Store.List());
    }

    [Fact]
    public async Task Commit_ReviewedFiles_BecomesTheCurrentSnapshotAsItWasShown()
    {
        fixture.Files.ImportSmallWorld();
        var before = Store.CurrentId;
        var upload = fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third"));
        var review = await fixture.ReviewAsync(new ReviewRequest([upload], null, Append: true));

        var committed = Reviews.Commit(review.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken)!;

        var snapshot = Store.ReadManifest(Store.CurrentId!);
        Store.Verify(snapshot, checksums: true);
        Assert.Equal((committed.Snapshot, SnapshotOrigin.Page, before, 4, 3L), (snapshot.Id, snapshot.ImportedBy, snapshot.Previous, snapshot.Titles, snapshot.Ratings));
        Assert.Equal(Catalog, Assert.Single(snapshot.Import.Files).File);
        Assert.Null(fixture.Uploads.Find(upload));
        Assert.Equal(committed, Reviews.Commit(review.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken));
        Assert.Equal(2, Store.List().Count);
    }

    [Fact]
    public async Task Commit_AfterAnotherImport_IsRefusedAndNothingChanges()
    {
        fixture.Files.ImportSmallWorld();
        var review = await fixture.ReviewAsync(fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third")));
        fixture.Files.Import(fixture.Files.Input);
        var current = Store.CurrentId;

        Assert.True(Reviews.IsOutdated(Reviews.Find(review.Id)!));
        var refusal = Assert.Throws<RefusedReviewException>(() => Reviews.Commit(review.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken));

        Assert.Equal((ReviewRefusal.Outdated, current), (refusal.Refusal, Store.CurrentId));
        var again = await fixture.ReviewAsync(review.Request);
        Assert.NotNull(Reviews.Commit(again.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken)!.Snapshot);
    }

    [Fact]
    public async Task Review_TooManyRowsAreWrong_SaysSoWithTheRows()
    {
        var bad = fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + "s2,Movie,too,few\n" + "s3,Movie,too,few\n");

        var review = await fixture.ReviewAsync(bad);

        Assert.Equal(ReviewState.Unusable, review.State);
        Assert.Contains(Catalog, review.Problem, StringComparison.Ordinal);
        Assert.Equal([3L, 4L], review.Report!.Rejections.Select(rejection => rejection.Line));
        Assert.Equal("platform-catalog", Assert.Single(review.Files).Kind);
        Assert.Throws<RefusedReviewException>(() => Reviews.Commit(review.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken));
        Assert.Null(Store.CurrentId);
    }

    [Fact]
    public async Task Review_MoreRejectionsThanAreKept_CountsAll()
    {
        fixture.Files.Options.MaximumRejectedShare = 1;
        fixture.Options.RejectedRows = 5;
        var upload = fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + string.Concat(Enumerable.Repeat("s2,Movie,too,few\n", 20)));

        var review = await fixture.ReviewAsync(upload);

        Assert.Equal((ReviewState.Ready, 20L, 5), (review.State, review.Report!.RowsRejected, review.Report.Rejections.Count));
    }

    [Fact]
    public async Task Cancel_WhileItRuns_LeavesNothingBehind()
    {
        fixture.Files.ImportSmallWorld();
        var upload = fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third"));
        var before = Store.CurrentId;
        Reviews.Changed += (_, _) =>
        {
            // On the thread that reads: it has seen the files and nothing more.
            if (Reviews.List() is [{ State: ReviewState.Running, IsStopping: false, Files.Count: > 0 } running])
            {
                Assert.True(Reviews.Cancel(running.Id));
            }
        };

        var review = await fixture.ReviewAsync(upload);

        Assert.Equal((ReviewState.Cancelled, before), (review.State, Store.CurrentId));
        Assert.False(Reviews.Cancel(review.Id));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(fixture.Files.Root.Intake, "reviews", review.Id)));
        Assert.Throws<RefusedReviewException>(() => Reviews.Commit(review.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reviews_AfterARestart_AreThereAndCanBeImported()
    {
        fixture.Files.ImportSmallWorld();
        var ready = await fixture.ReviewAsync(fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third")));

        var again = fixture.Open();

        Assert.Equal(ready.Difference!.Titles.Added.Rows, again.Find(ready.Id)!.Difference!.Titles.Added.Rows);
        var committed = again.Commit(ready.Id, SnapshotOrigin.Page, TestContext.Current.CancellationToken)!;
        Assert.Equal(committed.Snapshot, Store.CurrentId);
        Assert.Equal(ReviewState.Committed, fixture.Open().Find(ready.Id)!.State);
    }

    [Fact]
    public async Task Reviews_KilledWhileOneRan_SayItWasInterrupted()
    {
        var upload = fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third"));
        using var goOn = new ManualResetEventSlim();
        var runs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Reviews.Changed += (_, _) =>
        {
            if (Reviews.List() is [{ State: ReviewState.Running }])
            {
                runs.TrySetResult();
                goOn.Wait(TestContext.Current.CancellationToken);
            }
        };
        var id = Reviews.Start(new ReviewRequest([upload], null, Append: false)).Id;
        await runs.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ReviewState.Interrupted, fixture.Open().Find(id)!.State);
        goOn.Set();
        await ReviewFixture.UntilAsync(Reviews, id, each => each.IsOver);
    }

    [Fact]
    public async Task Remove_AndTime_EndAReviewWithItsFiles()
    {
        var first = await fixture.ReviewAsync(fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third")));
        fixture.Time.Advance(TimeSpan.FromHours(fixture.Options.KeptHours - 1));
        var second = await fixture.ReviewAsync(first.Request);
        fixture.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, Reviews.RemoveOld());
        Assert.Equal([second.Id], Reviews.List().Select(review => review.Id));
        Assert.Equal(0, fixture.Uploads.RemoveOld());
        Assert.True(Reviews.Remove(second.Id));
        Assert.Equal(1, fixture.Uploads.RemoveOld());
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(fixture.Files.Root.Intake, "reviews")));
    }

    [Fact]
    public void Start_WhatCannotBeReviewed_IsRefused()
    {
        var half = fixture.Uploads.Create(null, "half.csv", 10).Id;

        Assert.Equal(ReviewRefusal.Incomplete, Refused(new ReviewRequest([half], null, false)));
        Assert.Equal(ReviewRefusal.NoFiles, Refused(new ReviewRequest(["none"], null, false)));
        Assert.Equal(ReviewRefusal.NoFiles, Refused(new ReviewRequest([], " ", false)));
        Assert.Equal(ReviewRefusal.NoFiles, Refused(new ReviewRequest([], "../snapshots", false)));

        ReviewRefusal Refused(ReviewRequest request) => Assert.Throws<RefusedReviewException>(() => Reviews.Start(request)).Refusal;
    }

    [Fact]
    public async Task Review_FolderOfTheServer_IsReadWhereItLies()
    {
        Directory.CreateDirectory(Path.Combine(fixture.Files.Root.Inbox, "more"));
        File.WriteAllText(Path.Combine(fixture.Files.Root.Inbox, "more", Catalog), ImportFixture.CatalogHeader + ImportFixture.Row("s3", "Third"));

        var review = await fixture.ReviewAsync(new ReviewRequest([], "more", Append: false));

        Assert.True(review.State == ReviewState.Ready, review.Problem);
        Assert.Equal("more/" + Catalog, Assert.Single(review.Files).Name);
    }

    [Fact]
    public async Task Review_TwoFilesOfOneName_AreToldApart()
    {
        var review = await fixture.ReviewAsync(
            fixture.Upload(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First")),
            fixture.Upload("1.csv", ImportFixture.RatingsHeader + "1,4,1500000000,ns1\n"),
            fixture.Upload("1.csv", ImportFixture.RatingsHeader + "2,4,1500000000,ns1\n3,4,1500000000,ns1\n"));

        Assert.True(review.State == ReviewState.Ready, review.Problem);
        Assert.Equal([(Catalog, 1L), ("1.csv", 1L), ("(2)/1.csv", 2L)], review.Files.Select(file => (file.Name, file.RowsRead!.Value)));
    }
}
