using System.Diagnostics;

namespace StreamRec.Tests.Storage;

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

    /// <summary>Starts a command.</summary>
    /// <param name="arguments">The verb and what follows.</param>
    public static ProgramProcess Start(params string[] arguments) => Start(said: null, arguments);

    /// <summary>Starts a command, and hears each line that it writes to its output.</summary>
    public static ProgramProcess Start(Action<string>? said, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "StreamRec.Web.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["StreamRec__Training__TrainWhenMissing"] = "false";
        var program = new ProgramProcess(new Process { StartInfo = start });
        program.process.OutputDataReceived += (_, line) => said?.Invoke(line.Data ?? "");
        program.process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
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
        process.Kill();
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
