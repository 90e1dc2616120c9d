using System.Diagnostics;

namespace StreamRec.Tests;

/// <summary>The program as a process of its own, which can be killed as the system would kill it.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> errors = [];

    private ProgramProcess(Process process) => this.process = process;

    /// <summary>What it has written to its error stream.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return string.Join('\n', errors);
            }
        }
    }

    /// <summary>Its number in the system.</summary>
    public int Id => process.Id;

    /// <summary>What it has ended with.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts a command.</summary>
    /// <param name="settings">Environment variables that are set for it.</param>
    /// <param name="said">Hears each line that it writes to its output; may be <see langword="null"/>.</param>
    /// <param name="arguments">The verb and what follows.</param>
    public static ProgramProcess Start(IReadOnlyDictionary<string, string> settings, Action<string>? said, params string[] arguments) => Start(prefix: [], settings, said, arguments);

    /// <summary>Starts a command whose files the system lets grow to a length only, as if the disk were full; on Unix.</summary>
    /// <param name="blocks">The length in blocks of 512 or 1024 bytes, by the shell.</param>
    /// <param name="settings">Environment variables that are set for it.</param>
    /// <param name="said">Hears each line that it writes to its output; may be <see langword="null"/>.</param>
    /// <param name="arguments">The verb and what follows.</param>
    public static ProgramProcess StartLimited(int blocks, IReadOnlyDictionary<string, string> settings, Action<string>? said, params string[] arguments)
    {
        // The runtime's own double mapping would need a longer file.
        var limited = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["DOTNET_EnableWriteXorExecute"] = "0" };
        return Start(["/bin/sh", "-c", $"ulimit -S -f {blocks}; trap '' XFSZ; exec \"$@\"", "sh"], limited, said, arguments);
    }

    private static ProgramProcess Start(string[] prefix, IReadOnlyDictionary<string, string> settings, Action<string>? said, string[] arguments)
    {
        string[] words = [.. prefix, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "StreamRec.Web.dll"), .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var program = new ProgramProcess(new Process { StartInfo = start });
        program.process.OutputDataReceived += (_, line) => said?.Invoke(line.Data ?? "");
        program.process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Runs a command to its end, which must be a good one.</summary>
    public static async Task RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var program = Start(settings, said: null, arguments);
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(program.ExitCode == 0, $"{string.Join(' ', arguments)}: {program.Errors}");
    }

    /// <summary>Waits for its end for so long.</summary>
    /// <returns>Whether it has ended by itself.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Kills it: on Unix by SIGKILL, of which a process never hears.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (errors)
        {
            errors.Add(line ?? "");
        }
    }
}
