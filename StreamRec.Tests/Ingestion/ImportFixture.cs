using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Ingestion;

/// <summary>A data root of one test's own, with a folder for its input files.</summary>
internal sealed class ImportFixture : IDisposable
{
    public const string CatalogHeader = "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description\n";
    public const string RatingsHeader = "userId,rating,timestamp,movieId\n";

    private readonly TemporaryFolder folder = new();

    public ImportFixture() => Root = new DataRoot(Path.Combine(folder.Path, "data"));

    public DataRoot Root { get; }

    public SnapshotStore Store => new(Root);

    public ImportOptions Options { get; } = new();

    /// <summary>Writes an input file.</summary>
    public string File(string name, string text) => folder.Write(Path.Combine("input", name), text);

    /// <summary>The folder of the input files.</summary>
    public string Input => Path.Combine(folder.Path, "input");

    /// <summary>Imports files or folders.</summary>
    public ImportResult Import(params string[] paths) => Import(new ImportRequest(paths));

    /// <summary>Imports as asked.</summary>
    public ImportResult Import(ImportRequest request, CancellationToken cancellation = default) =>
        new Importer(Store, Options, TimeProvider.System).Import(request, cancellation: cancellation);

    /// <summary>What answers about the current snapshot.</summary>
    public Workspace Load() => new WorkspaceLoader(Root).LoadCurrent()!;

    /// <summary>A row of a platform catalog.</summary>
    public static string Row(string id, string title, int year = 2019, string duration = "90 min", string genres = "Comedy, Drama", string cast = "Ana Pérez, Bo Li") =>
        $"{id},Movie,{title},Some Director,\"{cast}\",Spain,\"March 3, 2020\",{year},PG,{duration},\"{genres}\",A story.\n";

    /// <summary>A Netflix catalog of three films and ratings of two of them by two users, imported.</summary>
    public void ImportSmallWorld()
    {
        File("netflix_titles.csv", CatalogHeader + Row("s1", "First") + Row("s2", "Second") + Row("s10", "Tenth"));
        File("1.csv", RatingsHeader + "7,4.5,1500000000,ns1\n7,2.0,1500000001,ns2\n9,3.0,1500000002,ns2\n");
        Import(Input);
    }

    public void Dispose() => folder.Dispose();
}
