using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Samples;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Workspaces;

/// <summary>Writes the sample world into an empty data root and imports it like any other input.</summary>
internal sealed class SampleImport(SnapshotStore snapshots, StreamRecOptions options, TimeProvider time)
{
    /// <summary>Writes and imports, unless something has been imported meanwhile: what a person brings must never be replaced by made-up data.</summary>
    /// <exception cref="DataRootBusyException">A command is changing the data root.</exception>
    public void Run(Action<WorkspacePhase, double> say, CancellationToken cancellation)
    {
        using var writing = snapshots.Root.LockForWriting();
        if (snapshots.CurrentId is not null)
        {
            return;
        }

        var folder = snapshots.Root.Sample;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        say(WorkspacePhase.WritingSample, 0);
        var world = new SampleWorldOptions(options.Sample.Titles, options.Sample.Users, options.Sample.Ratings, options.Sample.Seed);
        SampleWorldWriter.Write(
            folder, world, new ImmediateProgress<SampleProgress>(each => say(WorkspacePhase.WritingSample, (double)each.Done / Math.Max(1, each.Total))), token: cancellation);
        say(WorkspacePhase.ImportingSample, 0);
        new Importer(snapshots, options.Import, time, options.Works).ImportWhileLocked(
            new ImportRequest([folder]) { By = SnapshotOrigin.Server }, new ImmediateProgress<ImportProgress>(each => say(WorkspacePhase.ImportingSample, each.Fraction)), cancellation);
    }
}
