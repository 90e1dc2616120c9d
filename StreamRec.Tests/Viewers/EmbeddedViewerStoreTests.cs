using StreamRec.Core.Database;
using StreamRec.Core.Database.Embedded;

namespace StreamRec.Tests.Viewers;

/// <summary>Viewers in the embedded file.</summary>
public sealed class EmbeddedViewerStoreTests : ViewerStoreContract
{
    private readonly TemporaryFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override async Task<IDatabase> OpenAsync() => await EmbeddedDatabase.OpenAsync(Path.Combine(folder.Path, "store.duckdb"));
}
