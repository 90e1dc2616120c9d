using System.Runtime.InteropServices;

namespace StreamRec.Core.Threading;

/// <summary>
/// Lets a thread step back for others, so that pages answer quickly while long work uses every core. On Linux <see cref="Thread.Priority"/> does nothing, but each thread has
/// a nice value of its own that the threads it starts inherit; where neither counts, nothing happens.
/// </summary>
public static partial class BackgroundPriority
{
    // Of a core that is wanted by both, a thread of nice 0 gets about 99 %, and it need not wait for its turn.
    private const int LowestNice = 19;

    private const int ThisThread = 0;

    private const int PriorityOfThread = 0;

    /// <summary>Lowers the calling thread for good: without privileges there is no way back, so it must be a thread made for the work.</summary>
    public static void EnterOnThisThread()
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        if (OperatingSystem.IsLinux())
        {
            // A refusal would leave the work at normal priority: slower pages, nothing worse.
            _ = SetPriority(PriorityOfThread, ThisThread, LowestNice);
        }
    }

    /// <summary>Runs work on a new thread with low priority and waits for it.</summary>
    /// <param name="name">The thread's name, for whoever looks at the process.</param>
    /// <param name="body">The work; what it throws is thrown again here.</param>
    public static void Run(string name, Action body)
    {
        ArgumentNullException.ThrowIfNull(body);
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            EnterOnThisThread();
            try
            {
                body();
            }
#pragma warning disable CA1031 // Whatever the work throws is thrown again on the calling thread.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(thrown);
            }
        }) { IsBackground = true, Name = name };
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, int who, int value);
}
