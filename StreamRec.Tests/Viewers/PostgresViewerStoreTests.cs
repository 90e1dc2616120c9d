using StreamRec.Core.Database;
using StreamRec.Core.Database.Postgres;
using StreamRec.Tests.Database;

namespace StreamRec.Tests.Viewers;

/// <summary>Viewers in a real PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresViewerStoreTests(PostgresServer server) : ViewerStoreContract
{
    protected override async Task<IDatabase> OpenAsync() => await PostgresDatabase.OpenAsync(await server.NewDatabaseAsync());
}
