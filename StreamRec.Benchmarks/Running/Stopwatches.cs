using System.Diagnostics;

namespace StreamRec.Benchmarks.Running;

/// <summary>Short ways to measure time.</summary>
internal static class Stopwatches
{
    /// <summary>Seconds that the work takes.</summary>
    public static Figure Seconds(string name, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return new Figure(name, Stopwatch.GetElapsedTime(start).TotalSeconds, "s");
    }

    /// <summary>Mean milliseconds of one repetition of short work, after one repetition that is not counted.</summary>
    public static Figure MillisecondsEach(string name, int repetitions, Action work)
    {
        work();
        var start = Stopwatch.GetTimestamp();
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            work();
        }

        return new Figure(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds / repetitions, "ms");
    }
}
