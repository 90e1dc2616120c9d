using System.Globalization;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Viewers;
using StreamRec.Web.Viewers;

namespace StreamRec.Tests.Web.Viewers;

/// <summary>What pages are told of the profile that a visitor uses.</summary>
public sealed class CurrentViewerTests
{
    private const int Rounds = 20;

    [Fact]
    public async Task DeleteAsync_AnnouncedBeforeItReturns_TellsThatItCanBeBroughtBack()
    {
        using var folder = new TemporaryFolder();
        await using var database = await EmbeddedDatabase.OpenAsync(Path.Combine(folder.Path, "store.duckdb"));
        var store = new ViewerStore(database, new ViewerOptions(), TimeProvider.System);
        using var viewer = new CurrentViewer(store, new StreamRecOptions());
        ViewerRecord? shown = null;
        viewer.Changed += (_, _) => shown = viewer.Deleted;

        // Who is first, the announcement or the answer, is for the threads to say.
        for (var round = 0; round < Rounds; round++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Ada {round}");
            await viewer.UseAsync((await store.CreateAsync(name, TestContext.Current.CancellationToken)).Id);
            await viewer.DeleteAsync();

            Assert.Null(viewer.Record);
            Assert.Equal(name, shown?.Viewer.Name);
        }
    }
}
