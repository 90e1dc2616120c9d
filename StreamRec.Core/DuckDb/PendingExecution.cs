using System.Diagnostics;

namespace StreamRec.Core.DuckDb;

/// <summary>Runs a statement piece by piece on the calling thread, beside the engine's own threads, so that it can report in between.</summary>
internal static class PendingExecution
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the result is ready, the statement has failed, or it is cancelled; which of them, the caller asks the engine.</summary>
    public static void RunWithProgress(ConnectionHandle connection, PendingHandle pending, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var reported = 0.0;
        var lastReport = Stopwatch.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested)
        {
            switch (NativeMethods.PendingExecuteTask(pending))
            {
                case NativePendingState.ResultReady:
                case NativePendingState.Error:
                    return;
                case NativePendingState.NoTasksAvailable:
                    // The engine's own threads have all the work; there is no call to wait for them, so look again shortly.
                    cancellationToken.WaitHandle.WaitOne(1);
                    break;
                default:
                    break;
            }

            if (Stopwatch.GetElapsedTime(lastReport) < ReportInterval) continue;
            lastReport = Stopwatch.GetTimestamp();
            var share = NativeMethods.QueryProgress(connection).Percentage / 100;
            if (share > reported && share < 1)
            {
                reported = share;
                progress.Report(share);
            }
        }
    }
}
