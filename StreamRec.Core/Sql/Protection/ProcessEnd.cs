using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StreamRec.Core.Sql.Protection;

/// <summary>How the process begins and ends with its pipes.</summary>
internal static partial class ProcessEnd
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    /// <summary>Takes standard output for oneself: what native code prints to it goes to standard error instead (not on Windows, where printing native code would spoil a frame and end the process).</summary>
    public static Stream TakeStandardOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var own = Duplicate(StandardOutput);
        return own >= 0 && DuplicateTo(StandardError, StandardOutput) >= 0
            ? new FileStream(new SafeFileHandle(own, ownsHandle: true), FileAccess.Write, bufferSize: 0)
            : throw new IOException($"Standard output cannot be taken (error {Marshal.GetLastPInvokeError()}).");
    }

    /// <summary>Ends the process at once, whatever its threads do.</summary>
    public static void Now(int code)
    {
        if (OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().Kill();
        }
        else
        {
            Exit(code);
        }
    }

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int DuplicateTo(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void Exit(int code);
}
