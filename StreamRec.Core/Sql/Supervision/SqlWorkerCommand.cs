using System.Collections;
using System.Runtime.InteropServices;
using StreamRec.Core.Sql.Worker;

namespace StreamRec.Core.Sql.Supervision;

/// <summary>How the program is started again as a process that queries.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What stands before the verb: the library, where the program is the host of .NET.</param>
public sealed record SqlWorkerCommand(string Program, IReadOnlyList<string> Arguments)
{
    // The runtime's own settings: a small heap that leaves memory when it is full, no second view of code, no door for debuggers, no tables of languages.
    private static readonly (string Name, string Value)[] RuntimeSettings =
    [
        ("DOTNET_GCHeapHardLimit", "8000000"), ("DOTNET_GCgen0size", "400000"), ("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_TieredPGO", "0"),
        ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("DOTNET_NOLOGO", "1"),
    ];

    // What the system and .NET's host need to start a program at all; nothing else of the server's surroundings is passed on.
    private static readonly string[] Inherited = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "LD_LIBRARY_PATH", "SystemRoot", "windir"];

    /// <summary>Finds out how.</summary>
    /// <param name="library">The path of the library that is the program, <c>StreamRec.Web.dll</c>.</param>
    public static SqlWorkerCommand For(string library)
    {
        ArgumentException.ThrowIfNullOrEmpty(library);
        var host = Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null);
        if (string.Equals(Environment.ProcessPath, host, StringComparison.OrdinalIgnoreCase))
        {
            return new SqlWorkerCommand(host, []);
        }

        // The host of .NET stands three folders above the runtime: shared/NAME/VERSION.
        var dotnet = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", dotnet));
        return new SqlWorkerCommand(File.Exists(beside) ? beside : dotnet, [library]);
    }

    /// <summary>How to start it.</summary>
    /// <param name="folder">Its working folder.</param>
    internal System.Diagnostics.ProcessStartInfo StartIn(string folder)
    {
        var start = new System.Diagnostics.ProcessStartInfo(Program, [.. Arguments, SqlWorkerProgram.Verb])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment.Clear();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (Inherited.Contains((string)variable.Key, StringComparer.OrdinalIgnoreCase))
            {
                start.Environment[(string)variable.Key] = (string?)variable.Value;
            }
        }

        foreach (var (name, value) in RuntimeSettings)
        {
            start.Environment[name] = value;
        }

        foreach (var name in new[] { "HOME", "TMPDIR", "TEMP", "TMP", "DOTNET_CLI_HOME" })
        {
            start.Environment[name] = folder;
        }

        return start;
    }
}
