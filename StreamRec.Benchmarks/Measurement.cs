using System.Diagnostics;
using System.Globalization;

namespace StreamRec.Benchmarks;

/// <summary>Times work several times over and prints the first (cold) and the median time.</summary>
internal static class Measurement
{
    /// <summary>Runs the work; the first run is reported apart, because the runtime compiles during it.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="runs">Timed runs after the first.</param>
    /// <param name="work">The work.</param>
    /// <param name="repetitions">How often one run repeats the work; the time of one repetition is printed.</param>
    public static void Time(string name, int runs, Action work, int repetitions = 1)
    {
        var cold = Once(work, 1);
        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            times[run] = Once(work, repetitions);
        }

        Array.Sort(times);
        Print(name, $"median {Milliseconds(times[runs / 2])} of {runs}, best {Milliseconds(times[0])}, cold {Milliseconds(cold)}");
    }

    /// <summary>Prints one figure.</summary>
    public static void Print(string name, string figure) => Console.WriteLine($"{name,-58} {figure}");

    /// <summary>A file or folder of the real data beside the repository, or <see langword="null"/> with a printed reason.</summary>
    public static string? Shared(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StreamRec.sln")))
        {
            folder = folder.Parent;
        }

        var shared = Environment.GetEnvironmentVariable("STREAMREC_SHARED") ?? Path.Combine(folder?.FullName ?? ".", "..", "shared");
        var path = Path.Combine(shared, relativePath);
        if (Path.Exists(path))
        {
            return path;
        }

        Print(relativePath, "skipped: not there");
        return null;
    }

    private static double Once(Action work, int repetitions)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / repetitions;
    }

    private static string Milliseconds(double value) => value.ToString(value < 10 ? "F4" : "F0", CultureInfo.InvariantCulture) + " ms";
}
