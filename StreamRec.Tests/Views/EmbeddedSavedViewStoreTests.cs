using StreamRec.Core.Database;
using StreamRec.Core.Database.Embedded;

namespace StreamRec.Tests.Views;

/// <summary>Saved views in the embedded file.</summary>
public sealed class EmbeddedSavedViewStoreTests : SavedViewStoreContract
{
    private readonly TemporaryFolder folder = new();
    private EmbeddedDatabase? database;

    public override async ValueTask DisposeAsync()
    {
        await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
        await base.DisposeAsync();
    }

    protected override async Task<IDatabase> DatabaseAsync() => database ??= await EmbeddedDatabase.OpenAsync(Path.Combine(folder.Path, "store.duckdb"));
}
