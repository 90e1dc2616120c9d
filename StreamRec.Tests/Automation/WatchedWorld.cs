using System.Globalization;
using StreamRec.Core.Activity;
using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Database;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Automation;

/// <summary>A data root with a small imported world, a watched folder, and a clock that a test moves.</summary>
internal sealed class WatchedWorld : IAsyncDisposable, IDutyHolder
{
    private readonly TemporaryFolder folder;
    private readonly EmbeddedDatabase database;

    private WatchedWorld(TemporaryFolder folder, EmbeddedDatabase database)
    {
        (this.folder, this.database) = (folder, database);
        Journal = new ActivityJournal(database, 1_000, Time);
        Restart();
    }

    public ManualTime Time { get; } = new();

    public WatchOptions Options { get; } = new() { StableSeconds = 5, PatienceSeconds = 60 };

    public ActivityJournal Journal { get; }

    public FolderWatch Watch { get; private set; } = null!;

    public bool IsOnDuty { get; set; } = true;

    public DataRoot Root => new(Path.Combine(folder.Path, "data"));

    public SnapshotStore Snapshots => new(Root);

    public string Inbox => Path.Combine(Root.Folder, "inbox");

    public SnapshotManifest Current => Snapshots.ReadManifest(Snapshots.CurrentId!);

    /// <summary>Every file below the watched folder, with slashes.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFiles(Inbox, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Inbox, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static async Task<WatchedWorld> CreateAsync()
    {
        var files = new TemporaryFolder();
        var world = new WatchedWorld(files, await EmbeddedDatabase.OpenAsync(Path.Combine(files.Path, "store.duckdb")));
        world.Importer.Import(new ImportRequest([files.Write("netflix_titles.csv", Catalog(1, 20)), files.Write("1.csv", Ratings(1, 40))]));
        return world;
    }

    /// <summary>The server as it is after a restart: it remembers what is on the disk.</summary>
    public void Restart() => Watch = new FolderWatch(Options, Importer, Snapshots, Journal, this, Time);

    /// <summary>Puts a file into the watched folder.</summary>
    public string Drop(string name, string text)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Looks, waits until what lies there counts as complete, and looks again.</summary>
    public SnapshotManifest? Settle()
    {
        Assert.Null(Watch.Look(TestContext.Current.CancellationToken));
        Time.Advance(TimeSpan.FromSeconds(Options.StableSeconds));
        return Watch.Look(TestContext.Current.CancellationToken);
    }

    /// <summary>The steps that were written down, the earliest first.</summary>
    public async Task<IReadOnlyList<ActivityEvent>> StepsAsync() =>
        [.. (await Journal.FindAsync(new ActivityQuery { PageSize = 1_000 }, TestContext.Current.CancellationToken)).Events.Reverse()];

    public static string Catalog(int first, int count) =>
        ImportFixture.CatalogHeader + string.Concat(Enumerable.Range(first, count).Select(title => ImportFixture.Row($"s{title}", $"Title {title}")));

    public static string Ratings(int firstUser, int count) => ImportFixture.RatingsHeader + string.Concat(Enumerable.Range(0, count).Select(
        rating => string.Create(CultureInfo.InvariantCulture, $"{firstUser + (rating % 10)},{1 + (rating % 5)},{1_500_000_000 + rating},ns{1 + (rating % 20)}\n")));

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }

    private Importer Importer => new(Snapshots, new ImportOptions(), Time);
}
