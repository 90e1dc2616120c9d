using System.Globalization;
using System.Runtime.InteropServices;

namespace StreamRec.Core.Sql.Protection;

/// <summary>Limits that the system holds the process to (<c>setrlimit</c>, Linux): memory, written files, open files, memory dumps, processor time.</summary>
internal static partial class ProcessLimits
{
    /// <summary>What the process may take besides the engine: the runtime, and what the engine does not count.</summary>
    public const long OtherMemoryBytes = 192L << 20;

    private const int Processor = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Dump = 4;
    private const int OpenFiles = 7;
    private const int OwnUsage = 0;
    private const int MostFiles = 256;

    /// <summary>Sets all but processor time, which each query gets anew.</summary>
    /// <param name="memoryBytes">What the engine may take.</param>
    /// <returns>Whether the system took them.</returns>
    public static bool Set(long memoryBytes) =>
        OperatingSystem.IsLinux()
        && Limit(Data, (ulong)(DataNow() + memoryBytes + OtherMemoryBytes))
        && Limit(FileSize, 0)
        && Limit(Dump, 0)
        && Limit(OpenFiles, MostFiles);

    /// <summary>Allows so many more seconds of processor time; then the system ends the process.</summary>
    public static unsafe void AllowProcessorTime(int seconds)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // struct rusage begins with the times in user and in system mode, each seconds and microseconds.
        Span<long> usage = stackalloc long[32];
        fixed (long* place = usage)
        {
            if (ReadUsage(OwnUsage, place) == 0)
            {
                var limit = new ResourceLimit { Soft = (ulong)(usage[0] + usage[2] + 1 + seconds), Hard = ulong.MaxValue };
                _ = SetLimit(Processor, limit);
            }
        }
    }

    private static bool Limit(int resource, ulong value) => SetLimit(resource, new ResourceLimit { Soft = value, Hard = value }) == 0;

    // Pages of data and stack: the sixth number.
    private static long DataNow() =>
        long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[5], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int ReadUsage(int who, long* usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
