using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;
using StreamRec.Core.Views;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Views;

/// <summary>Views in a data root of their own.</summary>
public sealed class FileSavedViewsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_RenameAndDelete_AreThereForWhoeverComesNext()
    {
        using var views = Open();
        var first = await views.SaveAsync(" Netflix films ", "/explore/catalog?platform=netflix&zoom.release-years=1990..2000", "s1", Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = await views.SaveAsync("Titles", "profile?table=titles", null, Cancellation);

        Assert.Equal(("Netflix films", "explore/catalog?platform=netflix&zoom.release-years=1990..2000", "explore/catalog", "s1"), (first.Name, first.Address, first.Page, first.SnapshotId));
        using (var later = Open())
        {
            Assert.Equal([second, first], await later.ListAsync(Cancellation));
        }

        var renamed = first with { Name = "Films" };
        Assert.Equal(renamed, await views.RenameAsync(first.Id, "Films", Cancellation));
        Assert.True(await views.DeleteAsync(second.Id, Cancellation));
        Assert.Equal([renamed], await views.ListAsync(Cancellation));
        using var afterwards = Open();
        Assert.Equal([renamed], await afterwards.ListAsync(Cancellation));
    }

    [Fact]
    public async Task RenameAndDelete_NoSuchView_ChangeNothing()
    {
        using var views = Open();

        Assert.Null(await views.RenameAsync("../secret", "x", Cancellation));
        Assert.False(await views.DeleteAsync("../secret", Cancellation));
    }

    [Fact]
    public async Task Changed_EachChange_IsToldOnce()
    {
        using var views = Open();
        var told = 0;
        views.Changed += (_, _) => told++;

        var view = await views.SaveAsync("a", "explore", null, Cancellation);
        await views.RenameAsync(view.Id, "b", Cancellation);
        await views.DeleteAsync(view.Id, Cancellation);

        Assert.Equal(3, told);
    }

    [Fact]
    public async Task Save_MoreThanAreKept_IsRefusedAndSaysHowMany()
    {
        using var views = Open(new ViewOptions { MaximumViews = 1 });
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
        using var views = Open(new ViewOptions { MaximumNameLength = 10 });

        var error = await Assert.ThrowsAsync<InvalidParameterException>(() => views.SaveAsync(name, "explore", null, Cancellation));

        Assert.Equal(("name", "1 to 10 characters"), (error.ParameterName, error.AcceptedValues.Single()));
        Assert.Empty(await views.ListAsync(Cancellation));
    }

    [Fact]
    public async Task List_DamagedFileAmongOthers_HasTheOthers()
    {
        SavedView kept;
        using (var views = Open())
        {
            kept = await views.SaveAsync("a", "explore", null, Cancellation);
        }

        var root = new DataRoot(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(root.Views, "half.json"), "{ \"id\": \"ha", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(root.Views, "evil.json"), """{ "id": "evil", "name": "x", "address": "javascript:alert(1)", "createdAt": "2026-01-01T00:00:00Z" }""", Cancellation);

        using var later = Open();
        Assert.Equal([kept], await later.ListAsync(Cancellation));
    }

    public void Dispose() => folder.Dispose();

    private FileSavedViews Open(ViewOptions? options = null) => new(new DataRoot(folder.Path), options ?? new ViewOptions(), ["explore", "profile"], clock);

}
