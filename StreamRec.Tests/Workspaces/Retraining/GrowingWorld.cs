using System.Globalization;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Workspaces.Retraining;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Workspaces.Retraining;

/// <summary>A small world to which ratings are added; every user likes or dislikes everything, so that whoever knows a user predicts well.</summary>
internal sealed class GrowingWorld : IDisposable
{
    private readonly ImportFixture files = new();
    private int imports;

    public GrowingWorld()
    {
        var catalog = files.File("netflix_titles.csv", ImportFixture.CatalogHeader + string.Concat(Enumerable.Range(1, 40).Select(title => ImportFixture.Row($"s{title}", $"Title {title}"))));
        files.Import(catalog, files.File("1.csv", ImportFixture.RatingsHeader + Rows(0, 0, 30, 20, Liking)));
        Loader = new WorkspaceLoader(files.Root);
    }

    public WorkspaceLoader Loader { get; }

    public RetrainingOptions Options { get; } = new() { MinimumRatings = 50, FewestHeldOut = 5, Tolerance = 0 };

    public List<RetrainingStep> Steps { get; } = [];

    public string Current => Loader.Snapshots.CurrentId!;

    public string DataRoot => files.Root.Folder;

    /// <summary>What a user thinks of everything.</summary>
    public static double Liking(int user, int title) => user % 2 == 0 ? 4.5 : 1.5;

    /// <summary>What nobody can predict.</summary>
    public static double Chance(int user, int title) => 0.5 + (((user * 7919) ^ (title * 104_729)) % 10 / 2.0);

    /// <summary>Adds ratings of users.</summary>
    public void Append(int firstUser, int users, int ratings, Func<int, int, double> score) =>
        files.Import(new ImportRequest([files.File($"../more{++imports}/2.csv", ImportFixture.RatingsHeader + Rows(imports, firstUser, users, ratings, score))], Append: true));

    public ModelManifest Train(string model = "bias", params string[] settings) => ModelTrainer.Train(
        Loader, Loader.LoadCurrent()!, new TrainRequest(model, settings, 1, Threads: 1), cancellation: TestContext.Current.CancellationToken);

    /// <summary>Lets the server do what it does after an import.</summary>
    public IReadOnlyList<RetrainingVerdict> Retrain(bool isPlanned = false, Action<RetrainingStep>? meanwhile = null)
    {
        Steps.Clear();
        var retrainer = new Retrainer(Loader, Options, 1, step =>
        {
            Steps.Add(step);
            meanwhile?.Invoke(step);
        });
        var workspace = Loader.LoadCurrent()!;
        if (retrainer.IsDue(workspace))
        {
            retrainer.Run(workspace, isPlanned, null, TestContext.Current.CancellationToken);
        }

        return [.. Steps.Select(step => step.Verdict)];
    }

    public void Dispose() => files.Dispose();

    private static string Rows(int import, int firstUser, int users, int ratings, Func<int, int, double> score) => string.Concat(
        from user in Enumerable.Range(firstUser, users)
        from each in Enumerable.Range(0, ratings)
        let title = 1 + (((user * 11) + each) % 40)
        select string.Create(CultureInfo.InvariantCulture, $"{user},{score(user, title):0.0},{1_500_000_000 + (import * 1_000_000) + (user * 1000) + each},ns{title}\n"));
}
