using StreamRec.Benchmarks.Running;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The ten best titles for each of the 115,077 users of the large sample world, into a file.</summary>
internal sealed class BatchRecommendationsScenario : IScenario
{
    private Workspace? workspace;
    private string folder = "";

    public string Name => "batch-recommendations";

    public string Goal => "top 10 for 115,077 users over 22,998 titles to Parquet: 20 s";

    public void Prepare(ScenarioContext context)
    {
        var root = new DataRoot(Path.Combine(context.WorkFolder, "batch-recommendations-world"));
        var loader = new WorkspaceLoader(root);
        if (loader.LoadCurrent() is not { Model: not null })
        {
            new Importer(loader.Snapshots, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([context.LargeWorld()]));
            ModelTrainer.Train(loader, loader.LoadCurrent()!, TrainRequest.WithoutBeingAsked(new TrainingSettings { Threads = Environment.ProcessorCount }));
        }

        workspace = loader.LoadCurrent();
        folder = context.FreshFolder("batch-recommendations");
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var query = new RecommendationQuery(-1, 10, 3.7);
        var figures = new List<Figure>();
        foreach (var ending in new[] { "parquet", "csv" })
        {
            var path = Path.Combine(folder, "recommendations." + ending);
            var written = RecommendationsFile.Write(path, workspace!, query, new RecommendationFilter(), Environment.ProcessorCount);
            figures.Add(new Figure($"all users to {ending}", written.Seconds, "s"));
            figures.Add(new Figure($"rows of {ending}", written.Rows, ""));
        }

        return figures;
    }
}
