using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Protection;

/// <summary>Closes the process's doors to what is not its own, as far as the system can, and then tries them.</summary>
internal static class ProcessSeal
{
    private const int ReadOnly = 0;
    private const int WriteAndCreate = 0x1 | 0x40;
    private const int InternetFamily = 2;
    private const int StreamSocket = 1;

    /// <summary>Closes them: those of the file system for the calling thread and the threads that it starts, the others for the whole process.</summary>
    /// <returns>What holds, as found by trying.</returns>
    public static IReadOnlyList<SqlProtection> Close(SqlSetup setup)
    {
        var (limits, files, calls) = OperatingSystem.IsLinux() ? CloseOnLinux(setup) : (false, false, false);
        return
        [
            new(SqlProtectionKind.Engine, IsOn: true),
            new(SqlProtectionKind.Process, IsOn: true),
            new(SqlProtectionKind.Limits, limits),
            new(SqlProtectionKind.Files, files),
            new(SqlProtectionKind.Calls, calls),
        ];
    }

    private static (bool Limits, bool Files, bool Calls) CloseOnLinux(SqlSetup setup)
    {
        var canClose = LinuxCalls.RenounceNewRights();
        var limits = ProcessLimits.Set(setup.MemoryBytes);
        var files = canClose && Landlock.Close(setup.Files);
        var calls = canClose && CallFilter.Set();
        return (limits, files && !Opens(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), ReadOnly), calls && !Opens("written", WriteAndCreate) && !Connects());
    }

    private static bool Opens(string path, int flags)
    {
        var opened = LinuxCalls.Open(path, flags, 0);
        return opened >= 0 && LinuxCalls.Close(opened) == 0;
    }

    private static bool Connects()
    {
        var opened = LinuxCalls.Socket(InternetFamily, StreamSocket, 0);
        return opened >= 0 && LinuxCalls.Close(opened) == 0;
    }
}
