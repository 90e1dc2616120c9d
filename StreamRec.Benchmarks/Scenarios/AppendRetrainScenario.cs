using System.Diagnostics;
using System.Globalization;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Samples;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>10,000 ratings are added to 11 million: a new snapshot, the model in use trained again on it, the two compared on new ratings, and the new one taken up.</summary>
internal sealed class AppendRetrainScenario : IScenario
{
    private const int Appended = 10_000;

    private string ready = "";
    private string ratings = "";

    public string Name => "append-retrain";

    public string Goal => "10,000 ratings appended to an 11 M snapshot, to the retrained and evaluated model: 20 s";

    public void Prepare(ScenarioContext context)
    {
        ready = Path.Combine(context.WorkFolder, "append-retrain-ready");
        ratings = Path.Combine(context.WorkFolder, "append-retrain.csv");
        if (File.Exists(ratings))
        {
            return;
        }

        var root = new DataRoot(context.FreshFolder("append-retrain-ready"));
        var world = Directory.GetFiles(context.LargeWorld(), "*.csv");
        new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(world));
        var loader = new WorkspaceLoader(root);
        ModelTrainer.Train(loader, loader.LoadCurrent()!, new TrainRequest("mf", [], 1, Threads: 0));
        WriteRatings(loader.LoadCurrent()!);
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var root = new DataRoot(Copy(ready, context.FreshFolder("append-retrain")));
        var loader = new WorkspaceLoader(root);
        var steps = new List<RetrainingStep>();
        Workspace? workspace = null;
        Figure[] figures =
        [
            .. Measure("append to the new snapshot", () => new Importer(loader.Snapshots, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([ratings], Append: true))),
            .. Measure("snapshot taken up", () => workspace = loader.LoadCurrent()),
            .. Measure("trained again, compared, stored", () => new Retrainer(loader, new RetrainingOptions(), threads: 0, steps.Add).Run(workspace!, isPlanned: false, null, default)),
            .. Measure("model taken up", () => workspace = loader.WithActiveModel(workspace!)),
        ];
        var trial = steps[^1].Trial!;
        return
        [
            .. figures,
            new Figure("together", figures.Where((_, place) => place % 2 == 0).Sum(figure => figure.Value), "s"),
            new Figure("together: processor time", figures.Where((_, place) => place % 2 == 1).Sum(figure => figure.Value), "s"),
            new Figure("held-out new ratings", trial.HeldOut, ""),
            new Figure("RMSE of the model that was in use", trial.InUse, "stars"),
            new Figure("RMSE of the new model", trial.Candidate, "stars"),
        ];
    }

    // Of all threads: what a busy machine does to the time it does not do to this.
    private static Figure[] Measure(string name, Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var seconds = Stopwatches.Seconds(name, work);
        process.Refresh();
        return [seconds, new Figure(name + ": processor time", (process.TotalProcessorTime - before).TotalSeconds, "s")];
    }

    // People who have rated rate more, and a few new ones begin.
    private void WriteRatings(Workspace workspace)
    {
        var random = new Random(2);
        using var file = SampleCsv.Create(ratings + ".new", ["userId", "rating", "timestamp", "movieId"]);
        for (var rating = 0; rating < Appended; rating++)
        {
            var row = random.Next(workspace.Users.Count);
            var user = rating % 20 == 0 ? 10_000_000 + (rating / 200) : workspace.Users.NumberOf(row);
            var given = workspace.Ratings.HalfStarsOf(row);
            var stars = given[random.Next(given.Length)] / 2.0;
            file.WriteRecord(
            [
                user.ToString(CultureInfo.InvariantCulture),
                stars.ToString("0.0", CultureInfo.InvariantCulture),
                (1_700_000_000 + rating).ToString(CultureInfo.InvariantCulture),
                workspace.Titles.All[random.Next(workspace.Titles.All.Count)].Id,
            ]);
        }

        file.Dispose();
        File.Move(ratings + ".new", ratings);
    }

    private static string Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(path => !Path.GetFileName(path).StartsWith('.')))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return to;
    }
}
