using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Samples;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Workspaces;

/// <summary>Writes the sample world into the data root and imports it like any other input.</summary>
internal sealed class SampleImport(SnapshotStore snapshots, StreamRecOptions options, TimeProvider time)
{
    /// <summary>Writes and imports.</summary>
    public void Run(Action<WorkspacePhase, double> say, CancellationToken cancellation)
    {
        var folder = snapshots.Root.Sample;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var world = new SampleWorldOptions(options.Sample.Titles, options.Sample.Users, options.Sample.Ratings, options.Sample.Seed);
        SampleWorldWriter.Write(folder, world, new Forward<SampleProgress>(each => say(WorkspacePhase.WritingSample, (double)each.Done / Math.Max(1, each.Total))), token: cancellation);
        say(WorkspacePhase.ImportingSample, 0);
        new Importer(snapshots, options.Import, time).Import(
            new ImportRequest([folder]), new Forward<ImportProgress>(each => say(WorkspacePhase.ImportingSample, each.Fraction)), cancellation);
    }

    // Progress<T> would post to the thread pool and arrive late and out of order.
    private sealed class Forward<T>(Action<T> receiver) : IProgress<T>
    {
        public void Report(T value) => receiver(value);
    }
}
