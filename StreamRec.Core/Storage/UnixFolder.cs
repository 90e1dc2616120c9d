using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StreamRec.Core.Storage;

/// <summary>Opens a folder on Unix so that it can be forced to disk; .NET's own file API opens files only.</summary>
internal static partial class UnixFolder
{
    /// <summary>Opens a folder for reading.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle Open(string folder)
    {
        var descriptor = OpenNative(folder, flags: 0);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenNative(string path, int flags);
}
