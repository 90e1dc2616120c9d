using System.Reflection;
using System.Runtime.InteropServices;

namespace StreamRec.Core.DuckDb;

/// <summary>Finds the DuckDB library: beside our own assembly, beside the program, then wherever the operating system looks.</summary>
internal static class NativeLibraryLocator
{
    /// <summary>Answers the runtime's question where a native library is; 0 for libraries that are not DuckDB.</summary>
    /// <exception cref="DllNotFoundException">DuckDB is asked for and is in none of the places.</exception>
    public static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (!string.Equals(libraryName, NativeMethods.Library, StringComparison.Ordinal))
        {
            return 0;
        }

        var folder = Path.GetDirectoryName(assembly.Location);
        return Load(FileName, string.IsNullOrEmpty(folder) ? [AppContext.BaseDirectory] : [folder, AppContext.BaseDirectory]);
    }

    /// <summary>Loads a library file from the first folder that has it.</summary>
    internal static nint Load(string fileName, params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (NativeLibrary.TryLoad(Path.Combine(folder, fileName), out var library))
            {
                return library;
            }
        }

        if (NativeLibrary.TryLoad(fileName, out var installed))
        {
            return installed;
        }

        throw new DllNotFoundException(
            $"The DuckDB library '{fileName}' for {RuntimeInformation.RuntimeIdentifier} is not in {string.Join(" nor ", folders)}. "
            + "The build fetches it with npm and copies it beside the program: build StreamRec again on this platform with Node.js 20 or later "
            + "installed (Linux, macOS or Windows on x64 or arm64), or put the library of DuckDB 1.5 there by hand.");
    }

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
}
