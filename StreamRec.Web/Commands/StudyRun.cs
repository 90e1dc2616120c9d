using StreamRec.Core.Studies;
using StreamRec.Core.Threading;

namespace StreamRec.Web.Commands;

/// <summary>Works on a study on a terminal: shows how far it is, and says how to go on when it is stopped.</summary>
internal sealed class StudyRun(CommandContext context, CancellationToken cancellation)
{
    private StudyResult? seen;

    /// <summary>Works to the end and writes what came out.</summary>
    public int Work(Func<StudyRunner, IProgress<StudyProgress>, StudyResult> work)
    {
        var line = context.NewProgress();
        try
        {
            var study = work(
                new StudyRunner(new StudyStore(context.Root), TimeProvider.System) { DefaultThreads = context.Settings.Training.Threads },
                new ImmediateProgress<StudyProgress>(each =>
                {
                    seen = each.Study;
                    line.Show(CommandContext.Text($"point {each.Point} of {each.Study.Planned}, {each.Detail},"), each.Fraction);
                }));
            line.Dispose();
            context.Write(study, () => StudyReport.Lines(study));
            return ExitCodes.Done;
        }
        catch (OperationCanceledException) when (seen is not null && cancellation.IsCancellationRequested)
        {
            line.Dispose();
            context.Error.WriteLine(CommandContext.Text($"Stopped after {seen.Points.Count} of {seen.Planned} points, which are kept. Go on with: study resume {seen.Id}"));
            return ExitCodes.Cancelled;
        }
        finally
        {
            line.Dispose();
        }
    }
}
