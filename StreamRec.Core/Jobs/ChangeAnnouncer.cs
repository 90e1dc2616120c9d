namespace StreamRec.Core.Jobs;

/// <summary>
/// Tells of changes on a thread of its own, and not more often than pages can draw. Never on the thread of the work: that one has low priority, and whatever
/// the thread pool starts for a listener would inherit it for good.
/// </summary>
internal sealed class ChangeAnnouncer : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly AutoResetEvent changed = new(initialState: false);
    private readonly CancellationTokenSource stopping = new();
    private readonly Action announce;
    private readonly Thread thread;

    public ChangeAnnouncer(Action announce)
    {
        this.announce = announce;
        thread = new Thread(Run) { IsBackground = true, Name = "job announcer" };
        thread.Start();
    }

    /// <summary>Something has changed.</summary>
    public void Notice() => changed.Set();

    /// <inheritdoc />
    public void Dispose()
    {
        stopping.Cancel();
        thread.Join();
        stopping.Dispose();
        changed.Dispose();
    }

    private void Run()
    {
        WaitHandle[] either = [stopping.Token.WaitHandle, changed];
        while (WaitHandle.WaitAny(either) != 0)
        {
            announce();
            stopping.Token.WaitHandle.WaitOne(Pause);
        }
    }
}
