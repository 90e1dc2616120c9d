using System.Runtime.InteropServices;

namespace StreamRec.Core.Sql.Protection;

/// <summary>
/// Landlock (Linux 5.13 and later): the calling thread, and the threads that it starts, can open nothing but what is named here. See the kernel's <c>userspace-api/landlock</c>.
/// </summary>
internal static unsafe class Landlock
{
    private const int AskVersion = 1;
    private const int RuleBelowPath = 1;
    private const int OpenPathOnly = 0x200000 | 0x80000;

    private const ulong Execute = 1 << 0;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong EverythingOfFirstVersion = (1 << 13) - 1;
    private const ulong MoveBetweenFolders = 1 << 13;
    private const ulong Truncate = 1 << 14;
    private const ulong ControlDevices = 1 << 15;
    private const ulong BindAndConnect = 3;
    private const ulong OtherProcesses = 3;

    private const int WithFolders = 2;
    private const int WithTruncating = 3;
    private const int WithNetwork = 4;
    private const int WithDevices = 5;
    private const int WithProcesses = 6;

    /// <summary>Closes everything but these files, and what the runtime may still have to load, to the calling thread.</summary>
    /// <returns>Whether the system does it.</returns>
    public static bool Close(IEnumerable<string> files)
    {
        var version = (int)LinuxCalls.Call(LinuxCalls.LandlockCreate, 0, 0, AskVersion, 0);
        if (version < 1)
        {
            return false;
        }

        var rules = new Rules
        {
            Files = EverythingOfFirstVersion | (version >= WithFolders ? MoveBetweenFolders : 0) | (version >= WithTruncating ? Truncate : 0) | (version >= WithDevices ? ControlDevices : 0),
            Network = version >= WithNetwork ? BindAndConnect : 0,
            Processes = version >= WithProcesses ? OtherProcesses : 0,
        };

        // Older kernels know the first fields only and refuse others.
        var size = version >= WithProcesses ? 24 : version >= WithNetwork ? 16 : 8;
        var set = (int)LinuxCalls.Call(LinuxCalls.LandlockCreate, (nint)(&rules), size, 0, 0);
        if (set < 0)
        {
            return false;
        }

        try
        {
            var isComplete = files.All(file => Allow(set, file, ReadFile)) && Allow(set, RuntimeEnvironment.GetRuntimeDirectory(), ReadFile | ReadFolder | Execute);
            return isComplete && OwnLibraries().All(file => Allow(set, file, ReadFile | Execute)) && LinuxCalls.Call(LinuxCalls.LandlockRestrict, set, 0, 0, 0) == 0;
        }
        finally
        {
            _ = LinuxCalls.Close(set);
        }
    }

    // Not the folder, in which the settings lie.
    private static IEnumerable<string> OwnLibraries() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".so");

    private static bool Allow(int set, string path, ulong access)
    {
        var place = LinuxCalls.Open(path, OpenPathOnly, 0);
        if (place < 0)
        {
            return false;
        }

        var rule = new PathRule { Access = access, Place = place };
        var taken = LinuxCalls.Call(LinuxCalls.LandlockAddRule, set, RuleBelowPath, (nint)(&rule), 0) == 0;
        _ = LinuxCalls.Close(place);
        return taken;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Rules
    {
        public ulong Files;
        public ulong Network;
        public ulong Processes;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PathRule
    {
        public ulong Access;
        public int Place;
    }
}
