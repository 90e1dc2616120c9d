using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace StreamRec.Tests.Servers;

/// <summary>The program in a process of its own, as a server or a command.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    private ProgramProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a server on a free port.</summary>
    public static async Task<ProgramProcess> ServeAsync(string dataRoot, string postgres)
    {
        var started = Start(postgres, "serve", "--urls", "http://127.0.0.1:0", "--data-root", dataRoot);
        _ = started.StandardError.ReadToEndAsync();
        var said = new List<string>();
        while (await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = started.StandardOutput.ReadToEndAsync();
                return new ProgramProcess(started, new Uri(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException($"The server did not start: {string.Join('\n', said)}");
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task RunAsync(string postgres, params string[] arguments)
    {
        using var started = Start(postgres, arguments);
        var output = started.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await started.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await started.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(started.ExitCode == 0, $"{string.Join(' ', arguments)}: {await output}{error}");
    }

    /// <summary>Asks until the answer is as wanted.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> isSo)
    {
        while (true)
        {
            var answer = await Client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);
            if (isSo(answer))
            {
                return answer;
            }
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static Process Start(string postgres, params string[] arguments)
    {
        string[] words = [Path.Combine(AppContext.BaseDirectory, "StreamRec.Web.dll"), .. arguments];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", words) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["StreamRec__Database__Postgres"] = postgres;
        return Process.Start(start)!;
    }
}
