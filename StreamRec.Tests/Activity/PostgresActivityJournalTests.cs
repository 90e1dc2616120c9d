using StreamRec.Core.Database;
using StreamRec.Core.Database.Postgres;
using StreamRec.Tests.Database;

namespace StreamRec.Tests.Activity;

/// <summary>Steps in a real PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresActivityJournalTests(PostgresServer server) : ActivityJournalContract
{
    protected override async Task<IDatabase> OpenAsync() => await PostgresDatabase.OpenAsync(await server.NewDatabaseAsync());
}
