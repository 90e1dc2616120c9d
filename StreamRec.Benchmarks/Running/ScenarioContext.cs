using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks.Running;

/// <summary>Where a scenario finds its input and may put its output.</summary>
internal sealed class ScenarioContext(string workFolder)
{
    /// <summary>A folder that stays from run to run; input that takes long to make is kept here.</summary>
    public string WorkFolder { get; } = workFolder;

    /// <summary>An empty folder for a run's output.</summary>
    public string FreshFolder(string name)
    {
        var folder = Path.Combine(WorkFolder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>The folder of the large sample world (22,998 titles, 11,024,289 ratings), written on first use.</summary>
    public string LargeWorld()
    {
        var folder = Path.Combine(WorkFolder, "large-world");
        if (!File.Exists(Path.Combine(folder, SampleWorldWriter.DescriptionFileName)))
        {
            SampleWorldWriter.Write(folder, SampleWorldOptions.Large);
        }

        return folder;
    }

    /// <summary>A folder or file of the shared data beside the repository, or under <c>STREAMREC_SHARED</c>.</summary>
    /// <param name="path">Path below it, such as <c>data/platforms</c>.</param>
    /// <exception cref="ScenarioUnavailableException">It is not there.</exception>
    public static string Shared(string path)
    {
        var root = Environment.GetEnvironmentVariable("STREAMREC_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StreamRec.sln")))
            {
                root = Path.Combine(folder.FullName, "..", "shared");
            }
        }

        var found = Path.Combine(root ?? "shared", path);
        return Path.Exists(found) ? found : throw new ScenarioUnavailableException($"the shared data '{path}' is not there");
    }
}
