using System.Globalization;
using StreamRec.Core.Threading;

namespace StreamRec.Tests.Threading;

public sealed class BackgroundPriorityTests
{
    [Fact]
    public void EnterOnThisThread_OnLinux_LowersItAndTheThreadsItStartsButNoOther()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only Linux shows a thread's nice value.");
        }

        var before = Nice();
        var inside = new int[3];
        var thread = new Thread(() =>
        {
            BackgroundPriority.EnterOnThisThread();
            WorkerThreads.Run(inside.Length, worker => inside[worker] = Nice());
        });
        thread.Start();
        thread.Join();

        Assert.All(inside, nice => Assert.True(nice >= 10));
        Assert.Equal(before, Nice());
    }

    // The 19th field; the second, the thread's name, is in brackets and may hold spaces.
    private static int Nice()
    {
        var line = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(line[(line.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture);
    }
}
