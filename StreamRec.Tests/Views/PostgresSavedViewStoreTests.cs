using StreamRec.Core.Database;
using StreamRec.Core.Database.Postgres;
using StreamRec.Tests.Database;

namespace StreamRec.Tests.Views;

/// <summary>Saved views in a real PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSavedViewStoreTests(PostgresServer server) : SavedViewStoreContract
{
    private PostgresDatabase? database;

    public override async ValueTask DisposeAsync()
    {
        await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
        await base.DisposeAsync();
    }

    protected override async Task<IDatabase> DatabaseAsync() => database ??= await PostgresDatabase.OpenAsync(await server.NewDatabaseAsync());
}
