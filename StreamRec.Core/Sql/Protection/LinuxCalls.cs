using System.Runtime.InteropServices;

namespace StreamRec.Core.Sql.Protection;

/// <summary>The system calls of Linux that close the process's doors.</summary>
internal static unsafe partial class LinuxCalls
{
    /// <summary>Numbers that all processors share.</summary>
    public const int LandlockCreate = 444;

    /// <inheritdoc cref="LandlockCreate" />
    public const int LandlockAddRule = 445;

    /// <inheritdoc cref="LandlockCreate" />
    public const int LandlockRestrict = 446;

    /// <summary>No program that the process starts, and no thread, gets more rights than it has (<c>PR_SET_NO_NEW_PRIVS</c>); the two below need it.</summary>
    public static bool RenounceNewRights() => ProcessControl(38, 1, 0, 0, 0) == 0;

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ProcessControl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Call(nint number, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Socket(int family, int type, int protocol);
}
