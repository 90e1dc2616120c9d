using System.Runtime.InteropServices;

namespace StreamRec.Core.Threading;

/// <summary>
/// Lets a thread step back for others, so that pages answer quickly while long work uses every core. On Linux <see cref="Thread.Priority"/> does nothing, but each thread has
/// a nice value of its own that the threads it starts inherit; where neither counts, nothing happens.
/// </summary>
public static partial class BackgroundPriority
{
    // Of a core that both want, a thread of nice 0 gets about 90 %, and it need not wait for its turn. At the very lowest, 19, the work would hardly notice that it was
    // cancelled while something else keeps the machine busy.
    private const int BackgroundNice = 10;

    private const int ThisThread = 0;

    private const int PriorityOfThread = 0;

    /// <summary>Lowers the calling thread for good: without privileges there is no way back, so it must be a thread made for the work.</summary>
    public static void EnterOnThisThread()
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        if (OperatingSystem.IsLinux())
        {
            // A refusal would leave the work at normal priority: slower pages, nothing worse.
            _ = SetPriority(PriorityOfThread, ThisThread, BackgroundNice);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, int who, int value);
}
