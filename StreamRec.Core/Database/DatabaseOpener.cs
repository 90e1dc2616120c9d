using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Database.Postgres;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Database;

/// <summary>Opens the database that the settings name.</summary>
public static class DatabaseOpener
{
    /// <summary>Opens it, and brings its tables up to date.</summary>
    /// <exception cref="DatabaseException">It cannot be opened; the message says why and what to do.</exception>
    public static async Task<IDatabase> OpenAsync(DatabaseOptions options, DataRoot root)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(root);
        return options.IsShared
            ? await PostgresDatabase.OpenAsync(options.Postgres).ConfigureAwait(false)
            : await EmbeddedDatabase.OpenAsync(root.StoreFile).ConfigureAwait(false);
    }
}
