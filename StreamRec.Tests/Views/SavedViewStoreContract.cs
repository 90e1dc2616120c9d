using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;
using StreamRec.Core.Views;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Views;

/// <summary>Saved views, whatever the database.</summary>
public abstract class SavedViewStoreContract : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_RenameAndDelete_AreThereForWhoeverComesNext()
    {
        var views = await OpenAsync();
        var first = await views.SaveAsync(" Netflix films ", "/explore/catalog?platform=netflix&zoom.release-years=1990..2000", "s1", Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = await views.SaveAsync("Titles", "profile?table=titles", null, Cancellation);

        Assert.Equal(("Netflix films", "explore/catalog?platform=netflix&zoom.release-years=1990..2000", "explore/catalog", "s1"), (first.Name, first.Address, first.Page, first.SnapshotId));
        Assert.Equal([second, first], await (await OpenAsync()).ListAsync(Cancellation));

        var renamed = first with { Name = "Films" };
        Assert.Equal(renamed, await views.RenameAsync(first.Id, "Films", Cancellation));
        Assert.True(await views.DeleteAsync(second.Id, Cancellation));
        Assert.Equal([renamed], await views.ListAsync(Cancellation));
        Assert.Equal([renamed], await (await OpenAsync()).ListAsync(Cancellation));
    }

    [Fact]
    public async Task RenameAndDelete_NoSuchView_ChangeNothing()
    {
        var views = await OpenAsync();

        Assert.Null(await views.RenameAsync("../secret", "x", Cancellation));
        Assert.False(await views.DeleteAsync("../secret", Cancellation));
    }

    [Fact]
    public async Task Changed_EachChange_IsToldToAllButNotOtherNews()
    {
        var database = await DatabaseAsync();
        var views = Open(database);
        var told = new List<int>();
        var seen = new SemaphoreSlim(0);
        Open(database).Changed += (_, _) =>
        {
            told.Add(told.Count);
            seen.Release();
        };

        await database.WriteAsync(session => { session.Announce("other", "news"); return true; }, Cancellation);
        var view = await views.SaveAsync("a", "explore", null, Cancellation);
        await seen.WaitAsync(Cancellation);
        await views.RenameAsync(view.Id, "b", Cancellation);
        await seen.WaitAsync(Cancellation);
        await views.DeleteAsync(view.Id, Cancellation);
        await seen.WaitAsync(Cancellation);

        Assert.Equal(3, told.Count);
    }

    [Fact]
    public async Task Save_MoreThanAreKept_IsRefusedAndSaysHowMany()
    {
        var views = await OpenAsync(new ViewOptions { MaximumViews = 1 });
        await views.SaveAsync("a", "explore", null, Cancellation);

        var refusal = await Assert.ThrowsAsync<SavedViewsFullException>(() => views.SaveAsync("b", "explore", null, Cancellation));

        Assert.Equal(1, refusal.Most);
        Assert.Single(await views.ListAsync(Cancellation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("12345678901")]
    [InlineData("a\nb")]
    public async Task Save_NameThatIsNone_NamesTheParameterAndItsLimit(string? name)
    {
        var views = await OpenAsync(new ViewOptions { MaximumNameLength = 10 });

        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => views.SaveAsync(name, "explore", null, Cancellation));

        Assert.Equal(("name", "1 to 10 characters"), (error.ParameterName, error.AcceptedValues.Single()));
        Assert.Empty(await views.ListAsync(Cancellation));
    }

    [Fact]
    public async Task List_FilesOfAnEarlierVersion_AreTakenOverOnceAndDamagedOnesLeft()
    {
        var root = new DataRoot(folder.Path);
        Directory.CreateDirectory(root.Views);
        await WriteAsync("0190163d8694739b9b9c8b4b9f0c6c5d.json", """{ "id": "0190163d8694739b9b9c8b4b9f0c6c5d", "name": "Films", "address": "explore/catalog?type=movie", "createdAt": "2026-01-01T00:00:00+00:00", "snapshotId": "s1" }""");
        await WriteAsync("half.json", "{ \"id\": \"ha");
        await WriteAsync("evil.json", """{ "id": "evil", "name": "x", "address": "javascript:alert(1)", "createdAt": "2026-01-01T00:00:00Z" }""");

        var views = await OpenAsync();
        var taken = Assert.Single(await views.ListAsync(Cancellation));
        Assert.Equal(new SavedView("0190163d8694739b9b9c8b4b9f0c6c5d", "Films", "explore/catalog?type=movie", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "s1"), taken);

        Assert.True(await views.DeleteAsync(taken.Id, Cancellation));
        Assert.Empty(await (await OpenAsync()).ListAsync(Cancellation));

        Task WriteAsync(string name, string content) => File.WriteAllTextAsync(Path.Combine(root.Views, name), content, Cancellation);
    }

    public virtual ValueTask DisposeAsync()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The test's database; each time the same.</summary>
    protected abstract Task<IDatabase> DatabaseAsync();

    private async Task<SavedViewStore> OpenAsync(ViewOptions? options = null) => Open(await DatabaseAsync(), options);

    private SavedViewStore Open(IDatabase database, ViewOptions? options = null) =>
        new(database, options ?? new ViewOptions(), ["explore", "profile"], new ViewFiles(new DataRoot(folder.Path)), clock);
}
