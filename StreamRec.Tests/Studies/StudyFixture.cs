using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;
using StreamRec.Core.Studies;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Studies;

/// <summary>A data root of one test's own with a runner on it.</summary>
internal sealed class StudyFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StudyFixture()
    {
        Root = new DataRoot(folder.Path);
        Store = new StudyStore(Root);
        Runner = new StudyRunner(Store, Time);
    }

    public static StudyData Data { get; } = Of(GeneratedWorld.Data);

    public DataRoot Root { get; }

    public StudyStore Store { get; }

    public StudyRunner Runner { get; }

    public ManualTime Time { get; } = new();

    public static StudyData Of(TrainingData data) => new(data.Ratings, (_, _) => data, "a-snapshot", "a-checksum");

    /// <summary>A model that trains in a few milliseconds.</summary>
    public static StudyModel Quick(params string[] settings) => new("mf", ["factors=4", "epochs=8", .. settings]);

    public void Dispose() => folder.Dispose();
}
