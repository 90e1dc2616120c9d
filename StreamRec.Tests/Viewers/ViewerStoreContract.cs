using StreamRec.Core.Database;
using StreamRec.Core.Viewers;

namespace StreamRec.Tests.Viewers;

/// <summary>What is kept of viewers, whatever the database.</summary>
public abstract class ViewerStoreContract : IAsyncDisposable
{
    private static readonly ViewerOptions Options = new() { MaximumViewers = 3, MaximumRatings = 2, MaximumNameLength = 10 };

    private IDatabase? database;

    [Fact]
    public async Task CreateAsync_Name_IsFoundAgainAndHasNothingYet()
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("  Zoë \n", TestContext.Current.CancellationToken);
        var record = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Equal("Zoë", viewer.Name);
        Assert.Equal(viewer.Name, record!.Viewer.Name);
        Assert.Empty(record.Ratings);
        Assert.Empty(record.Marks);
        Assert.Null(await store.FindAsync("nobody", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", ViewerRefusal.NoName)]
    [InlineData(" \t ", ViewerRefusal.NoName)]
    [InlineData("a name of twenty one", ViewerRefusal.NameTooLong)]
    [InlineData("ZOE", ViewerRefusal.NameTaken)]
    public async Task CreateAsync_NameThatCannotBeUsed_IsRefused(string name, ViewerRefusal refusal)
    {
        var store = await StoreAsync();
        await store.CreateAsync("Zoë", TestContext.Current.CancellationToken);
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.CreateAsync(name))).Refusal);
        Assert.Single(await store.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CreateAsync_SameNameManyTimesAtOnce_OneGetsIt()
    {
        var store = await StoreAsync();
        var tries = Enumerable.Range(0, 8).Select(_ => store.CreateAsync("Ada")).ToList();
        await Task.WhenAll(tries).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal(1, tries.Count(each => each.IsCompletedSuccessfully));
        Assert.All(tries.Where(each => each.IsFaulted), each => Assert.IsType<RefusedViewerException>(each.Exception!.InnerException));
    }

    [Fact]
    public async Task CreateAsync_MoreThanAllowed_IsRefused()
    {
        var store = await StoreAsync();
        foreach (var name in new[] { "a", "b", "c" })
        {
            await store.CreateAsync(name, TestContext.Current.CancellationToken);
        }

        Assert.Equal(ViewerRefusal.TooManyViewers, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.CreateAsync("d"))).Refusal);
        Assert.Equal(["a", "b", "c"], (await store.ListAsync(TestContext.Current.CancellationToken)).Select(viewer => viewer.Name));
    }

    [Fact]
    public async Task RateAsync_WorkRatedBeforeUnderAnotherTitle_HasOneRating()
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["ns1", "as7"], 2, TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["as7", "ns1"], 4.5, TestContext.Current.CancellationToken);
        var record = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        var rating = Assert.Single(record!.Ratings);
        Assert.Equal(("as7", 4.5), (rating.TitleId, rating.Score));
    }

    [Fact]
    public async Task MarkAsync_RatedWork_TakesTheRatingsPlaceAndTheOtherWayRound()
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["ns1"], 2, TestContext.Current.CancellationToken);
        await store.MarkAsync(viewer.Id, ["ns1"], Mark.NotForMe, TestContext.Current.CancellationToken);
        var record = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Empty(record!.Ratings);
        Assert.Equal(Mark.NotForMe, Assert.Single(record.Marks).Mark);
        await store.RateAsync(viewer.Id, ["ns1"], 3, TestContext.Current.CancellationToken);
        record = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Single(record!.Ratings);
        Assert.Empty(record.Marks);
        await store.ForgetAsync(viewer.Id, ["ns1"], TestContext.Current.CancellationToken);
        Assert.Empty((await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken))!.Ratings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5.5)]
    [InlineData(3.7)]
    [InlineData(double.NaN)]
    public async Task RateAsync_NoScore_IsRefused(double score)
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        Assert.Equal(ViewerRefusal.BadScore, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.RateAsync(viewer.Id, ["ns1"], score))).Refusal);
    }

    [Fact]
    public async Task RateAsync_MoreThanAllowed_IsRefusedButAChangeIsNot()
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["ns1"], 1, TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["ns2"], 2, TestContext.Current.CancellationToken);
        Assert.Equal(ViewerRefusal.TooManyRatings, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.RateAsync(viewer.Id, ["ns3"], 3))).Refusal);
        await store.RateAsync(viewer.Id, ["ns2"], 5, TestContext.Current.CancellationToken);
        var record = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Equal([("ns2", 5.0), ("ns1", 1.0)], record!.Ratings.Select(rating => (rating.TitleId, rating.Score)));
    }

    [Fact]
    public async Task RateAsync_NobodyOfThatId_IsRefused()
    {
        var store = await StoreAsync();
        Assert.Equal(ViewerRefusal.Unknown, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.RateAsync("nobody", ["ns1"], 3))).Refusal);
    }

    [Fact]
    public async Task DeleteAsync_ThenRestoreAsync_BringsEverythingBack()
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["ns1"], 1.5, TestContext.Current.CancellationToken);
        await store.MarkAsync(viewer.Id, ["ns2"], Mark.WatchList, TestContext.Current.CancellationToken);
        var forgotten = await store.DeleteAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Null(await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken));
        Assert.Null(await store.DeleteAsync(viewer.Id, TestContext.Current.CancellationToken));
        await store.RestoreAsync(forgotten!, TestContext.Current.CancellationToken);
        var back = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Equal(forgotten!.Viewer, back!.Viewer);
        Assert.Equal(forgotten.Ratings, back.Ratings);
        Assert.Equal(forgotten.Marks, back.Marks);
    }

    [Fact]
    public async Task RenameAsync_NameOfSomebodyElse_IsRefusedAndTheOwnIsNot()
    {
        var store = await StoreAsync();
        var ada = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        await store.CreateAsync("Grace", TestContext.Current.CancellationToken);
        Assert.Equal(ViewerRefusal.NameTaken, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.RenameAsync(ada.Id, "grace"))).Refusal);
        await store.RenameAsync(ada.Id, "ADA", TestContext.Current.CancellationToken);
        Assert.Equal("ADA", (await store.FindAsync(ada.Id, TestContext.Current.CancellationToken))!.Viewer.Name);
    }

    [Fact]
    public async Task Changed_AfterARating_NamesTheViewer()
    {
        var store = await StoreAsync();
        var viewer = await store.CreateAsync("Ada", TestContext.Current.CancellationToken);
        var heard = new TaskCompletionSource<string>();
        store.Changed += (_, announcement) => heard.TrySetResult($"{announcement.Topic} {announcement.Text}");
        await store.RateAsync(viewer.Id, ["ns1"], 3, TestContext.Current.CancellationToken);
        Assert.Equal($"{ViewerStore.Topic} {viewer.Id}", await heard.Task);
    }

    [Fact]
    public async Task ForUserAsync_ManyTimesAtOnce_IsOneProfileThatStandsForTheUser()
    {
        var store = await ActingStoreAsync();
        var viewers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.ForUserAsync("platforms:42", "User 42")));
        var viewer = viewers[0];
        Assert.All(viewers, each => Assert.Equal((viewer.Id, "User 42", "platforms:42"), (each.Id, each.Name, each.User)));
        Assert.Equal("platforms:42", (await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken))!.Viewer.User);
        Assert.Equal("platforms:42", Assert.Single(await store.ListAsync(TestContext.Current.CancellationToken)).User);
    }

    [Fact]
    public async Task ForUserAsync_NameOfSomebodyElse_GetsANumberBehindIt()
    {
        var store = await ActingStoreAsync();
        await store.CreateAsync("user 42", TestContext.Current.CancellationToken);
        Assert.Equal("User 42 (2)", (await store.ForUserAsync("movielens:42", "User 42", TestContext.Current.CancellationToken)).Name);
        Assert.Equal("User 42 (3)", (await store.ForUserAsync("platforms:42", "User 42", TestContext.Current.CancellationToken)).Name);
        Assert.Equal(ViewerRefusal.TooManyViewers, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.ForUserAsync("platforms:7", "User 7"))).Refusal);
    }

    [Fact]
    public async Task CreateAsync_UserOfAnotherProfile_IsRefused()
    {
        var store = await ActingStoreAsync();
        var first = await store.CreateAsync("Ada", "platforms:42", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<RefusedViewerException>(() => store.CreateAsync("Grace", "platforms:42"));
        Assert.Equal(ViewerRefusal.UserTaken, refused.Refusal);
        Assert.Contains(first.Id, refused.Message, StringComparison.Ordinal);
        Assert.Equal(first.Id, (await store.ForUserAsync("platforms:42", "User 42", TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public async Task DeleteAsync_ProfileOfAUser_ComesBackAsLongAsNobodyElseStandsForThem()
    {
        var store = await ActingStoreAsync();
        var viewer = await store.ForUserAsync("platforms:42", "User 42", TestContext.Current.CancellationToken);
        await store.RateAsync(viewer.Id, ["ns1"], 2, TestContext.Current.CancellationToken);
        var forgotten = await store.DeleteAsync(viewer.Id, TestContext.Current.CancellationToken);
        await store.RestoreAsync(forgotten!, TestContext.Current.CancellationToken);
        Assert.Equal(forgotten!.Viewer, (await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken))!.Viewer);

        await store.DeleteAsync(viewer.Id, TestContext.Current.CancellationToken);
        var other = await store.CreateAsync("Grace", "platforms:42", TestContext.Current.CancellationToken);
        Assert.Equal(ViewerRefusal.UserTaken, (await Assert.ThrowsAsync<RefusedViewerException>(() => store.RestoreAsync(forgotten))).Refusal);
        Assert.Equal(other, Assert.Single(await store.ListAsync(TestContext.Current.CancellationToken)) with { Created = other.Created });
    }

    [Fact]
    public async Task Anything_ProfileOfAUserWhereThatIsNotAllowed_CanBeReadRenamedAndDeletedOnly()
    {
        var viewer = await (await ActingStoreAsync()).ForUserAsync("platforms:42", "User 42", TestContext.Current.CancellationToken);
        await (await ActingStoreAsync()).RateAsync(viewer.Id, ["ns1"], 2, TestContext.Current.CancellationToken);
        var store = await StoreAsync();
        Func<Task>[] refused =
        [
            () => store.ForUserAsync("platforms:42", "User 42"),
            () => store.CreateAsync("Ada", "platforms:7"),
            () => store.RateAsync(viewer.Id, ["ns1"], 3),
            () => store.MarkAsync(viewer.Id, ["ns1"], Mark.NotForMe),
            () => store.ForgetAsync(viewer.Id, ["ns1"]),
        ];
        foreach (var each in refused)
        {
            Assert.Equal(ViewerRefusal.UsersNotAllowed, (await Assert.ThrowsAsync<RefusedViewerException>(each)).Refusal);
        }

        await store.RenameAsync(viewer.Id, "Ada", TestContext.Current.CancellationToken);
        var record = await store.FindAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Equal(("Ada", "platforms:42", 2.0), (record!.Viewer.Name, record.Viewer.User, Assert.Single(record.Ratings).Score));
        await store.DeleteAsync(viewer.Id, TestContext.Current.CancellationToken);
        Assert.Empty(await store.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Changed_AfterAProfileOfAUser_NamesTheViewer()
    {
        var store = await ActingStoreAsync();
        var heard = new TaskCompletionSource<string>();
        store.Changed += (_, announcement) => heard.TrySetResult($"{announcement.Topic} {announcement.Text}");
        var viewer = await store.ForUserAsync("platforms:42", "User 42", TestContext.Current.CancellationToken);
        Assert.Equal($"{ViewerStore.Topic} {viewer.Id}", await heard.Task);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>An empty database.</summary>
    protected abstract Task<IDatabase> OpenAsync();

    private async Task<ViewerStore> StoreAsync() => new(database ??= await OpenAsync(), Options, TimeProvider.System);

    // The same database, by a program that allows rating for imported users.
    private async Task<ViewerStore> ActingStoreAsync() => new(database ??= await OpenAsync(), new ViewerOptions { MaximumViewers = 3, RateForImportedUsers = true }, TimeProvider.System);
}
