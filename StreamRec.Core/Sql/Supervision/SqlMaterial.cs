using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Sql.Protocol;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Sql.Supervision;

/// <summary>What processes are started with: the views of the snapshot that answers now, made anew when it, or what people have decided about its works, is another.</summary>
/// <param name="store">The snapshots.</param>
/// <param name="options">The limits.</param>
internal sealed class SqlMaterial(SnapshotStore store, SqlOptions options) : IDisposable
{
    private static readonly TimeSpan KeptLeftovers = TimeSpan.FromDays(7);

    private readonly Lock making = new();
    private CatalogIndex? catalog;
    private SqlSetup? setup;

    /// <summary>The folder of the works' files, and of processes.</summary>
    public string Folder { get; } = Path.Combine(store.Root.Working, "sql", Guid.NewGuid().ToString("N"));

    /// <summary>What a process is started with; the same instance as long as nothing has changed.</summary>
    /// <exception cref="IOException">The works' file cannot be written.</exception>
    public SqlSetup For(Workspace workspace)
    {
        lock (making)
        {
            if (setup is null || !ReferenceEquals(catalog, workspace.Catalog))
            {
                Tidy();
                Directory.CreateDirectory(Folder);
                var path = Path.Combine(Folder, $"works-{Guid.NewGuid():N}.parquet");
                WorksFile.Write(path, workspace);
                var (views, files) = SnapshotViews.Of(store, workspace, path);
                (catalog, setup) = (workspace.Catalog, new SqlSetup(views, files, options.MemoryLimitBytes, options.Threads));
            }

            return setup;
        }
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => Remove(Folder);

    // What a killed server has left behind; another one that lives may share the folder, so only what is old.
    private void Tidy()
    {
        var parent = new DirectoryInfo(Path.GetDirectoryName(Folder)!);
        if (parent.Exists)
        {
            foreach (var old in parent.EnumerateFileSystemInfos().Where(each => DateTime.UtcNow - each.LastWriteTimeUtc > KeptLeftovers).ToList())
            {
                Remove(old.FullName);
            }
        }
    }

    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody still reads it; another start of the server removes it.
        }
    }
}
