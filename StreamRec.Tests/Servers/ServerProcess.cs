using System.Net.Http.Json;
using System.Text.Json;

namespace StreamRec.Tests.Servers;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const string Ready = "Ready (snapshot";

    private readonly ProgramProcess process;

    private ServerProcess(ProgramProcess process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a server on a free port, and waits until it answers from its data.</summary>
    /// <param name="dataRoot">The data root; must hold a snapshot.</param>
    /// <param name="settings">Environment variables that are set for it.</param>
    /// <param name="blocks">The length to which its files may grow; see <see cref="ProgramProcess.StartLimited"/>. Any when <see langword="null"/>.</param>
    public static async Task<ServerProcess> StartAsync(string dataRoot, IReadOnlyDictionary<string, string> settings, int? blocks = null)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] arguments = ["serve", "--urls", "http://127.0.0.1:0", "--data-root", dataRoot];
        var program = blocks is { } most ? ProgramProcess.StartLimited(most, settings, Hear, arguments) : ProgramProcess.Start(settings, Hear, arguments);
        var started = Task.WhenAll(address.Task, ready.Task);
        await Task.WhenAny(started, program.EndsWithinAsync(TimeSpan.FromMinutes(2)));
        if (!started.IsCompletedSuccessfully)
        {
            await program.DisposeAsync();
            Assert.Fail($"The server did not start by itself: {program.Errors}");
        }

        return new ServerProcess(program, await address.Task);

        void Hear(string line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
            }
            else if (line.Contains(Ready, StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }

    /// <summary>Its number in the system.</summary>
    public int Id => process.Id;

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

    /// <summary>Waits for its end for so long.</summary>
    public Task<bool> EndsWithinAsync(TimeSpan time) => process.EndsWithinAsync(time);

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public Task KillAsync() => process.KillAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
    }
}
