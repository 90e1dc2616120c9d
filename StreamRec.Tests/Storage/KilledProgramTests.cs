using System.Collections.Concurrent;
using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Storage;
using StreamRec.Core.Viewers;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Storage;

/// <summary>The program killed at random moments: of a server under load, of imports, trainings and switches. What it had acknowledged is there, what it was about is whole or absent, and it starts again by itself.</summary>
public sealed class KilledProgramTests : IDisposable
{
    // Lanes run side by side.
    private const int Lanes = 2;
    private const int KillsOfALane = 100;
    private const int Seed = 20_26;

    /// <summary>Of the processes: nothing is trained that nobody asked for.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["StreamRec__Training__TrainWhenMissing"] = "false" };

    private static readonly string[] Kinds = ["serve", "import", "train", "snapshots", "models"];

    private readonly TrainedWorld world = new();
    private readonly TemporaryFolder folder = new();
    private readonly string[] models;
    private readonly string[] snapshots;

    public KilledProgramTests()
    {
        models = [world.Train(seed: 1).Id, world.Train(seed: 2).Id];
        var first = world.Loader.Snapshots.CurrentId!;
        snapshots = [first, world.ImportTitles()];
    }

    public void Dispose()
    {
        world.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Kill_AtRandomMoments_LosesNothingAcknowledgedAndLeavesNothingHalf()
    {
        var kills = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => LiveAsync(lane))));
        Assert.All(kills, lane => Assert.Equal(KillsOfALane, lane.Kills));
        Assert.All(kills, lane => Assert.True(lane.Acknowledged > KillsOfALane, $"Only {lane.Acknowledged} ratings were acknowledged."));
    }

    private async Task<(int Kills, int Acknowledged)> LiveAsync(int lane)
    {
        var root = WholeDataRoot.Copy(world.Options.DataRoot, Path.Combine(folder.Path, $"lane{lane}"));
        var random = new Random(Seed + lane);
        var book = new ConcurrentDictionary<string, double[]>(StringComparer.Ordinal);
        var server = new KilledServer(root.Folder, book);
        var usual = Kinds.ToDictionary(kind => kind, _ => TimeSpan.FromSeconds(1), StringComparer.Ordinal);
        var kills = 0;
        for (var life = 0; kills < KillsOfALane; life++)
        {
            Assert.True(life < 3 * KillsOfALane, "The commands end before they can be killed.");
            var kind = Kinds[life % Kinds.Length];
            var when = $"lane {lane}, life {life}, {kind}";
            if (kind == "serve")
            {
                await server.LiveAsync(models, snapshots, random.Next(1, 100));
                await RequireAcknowledgedAsync(root, server.Viewer!, book, when);
                kills++;
            }
            else if (await LiveAsync(Arguments(kind, life, lane, root), usual[kind] * (0.4 + (0.6 * random.NextDouble()))))
            {
                // It did all that it had to do, so the next is to be killed earlier.
                usual[kind] *= 0.8;
            }
            else
            {
                usual[kind] *= 1.05;
                kills++;
            }

            WholeDataRoot.Require(root, when);
        }

        return (kills, server.Acknowledged);
    }

    // Most of a command's time goes into starting the runtime, when it has done nothing yet; the moments come late in it.
    private static async Task<bool> LiveAsync(string[] arguments, TimeSpan time)
    {
        await using var command = ProgramProcess.Start(Settings, said: null, arguments);
        return await command.EndsWithinAsync(time);
    }

    private string[] Arguments(string kind, int life, int lane, DataRoot root) =>
    [
        .. kind switch
        {
            "import" => ["import", folder.Write(Path.Combine($"input{lane}", "netflix_titles.csv"), ImportFixture.CatalogHeader + ImportFixture.Row($"s{1000 + life}", $"Title {1000 + life}")), "--append"],
            "train" => ["train", "--model", "bias", "--seed", $"{life}"],
            "snapshots" => ["snapshots", "--use", snapshots[life / Kinds.Length % 2]],
            _ => (string[])["models", "--use", models[life / Kinds.Length % 2]],
        },
        "--data-root", root.Folder,
    ];

    private static async Task RequireAcknowledgedAsync(DataRoot root, string viewer, ConcurrentDictionary<string, double[]> book, string when)
    {
        await using var database = await EmbeddedDatabase.OpenAsync(root.StoreFile);
        var record = await new ViewerStore(database, new ViewerOptions(), TimeProvider.System).FindAsync(viewer, TestContext.Current.CancellationToken);
        Assert.True(record is not null, $"{when}: the profile is gone.");
        var kept = record.Ratings.ToDictionary(rating => rating.TitleId, rating => rating.Score, StringComparer.Ordinal);
        foreach (var (title, mayBe) in book)
        {
            var score = kept.GetValueOrDefault(title);
            Assert.True(mayBe.Contains(score), $"{when}: {title} has the score {score}; acknowledged was {mayBe[0]}, and {string.Join(", ", mayBe.Skip(1))} were sent since.");
            book[title] = [score];
        }
    }
}
