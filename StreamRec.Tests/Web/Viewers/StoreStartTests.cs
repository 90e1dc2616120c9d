using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using StreamRec.Core.Storage;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web.Viewers;

/// <summary>A server whose store cannot be opened when it starts.</summary>
public sealed class StoreStartTests
{
    [Fact]
    public async Task Start_DamagedStore_IsLoggedAndTheServerServes()
    {
        using var world = new TrainedWorld();
        var store = new DataRoot(world.Options.DataRoot).StoreFile;
        var damaged = new string('x', 10_000);
        await File.WriteAllTextAsync(store, damaged, TestContext.Current.CancellationToken);
        using var warnings = new Warnings(store);
        await using var application = StreamRecApplication.Build(
            ["--StreamRec:DataRoot", world.Options.DataRoot, "--StreamRec:Training:TrainWhenMissing", "false"],
            builder =>
            {
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.AddProvider(warnings);
            });

        await application.StartAsync(TestContext.Current.CancellationToken);
        Assert.Contains("cannot be opened", await warnings.Heard, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(damaged, await File.ReadAllTextAsync(store, TestContext.Current.CancellationToken));
    }

    /// <summary>Waits for a warning about something.</summary>
    private sealed class Warnings(string about) : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource<string> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Heard => heard.Task.WaitAsync(TestContext.Current.CancellationToken);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception) is var message && message.Contains(about, StringComparison.Ordinal))
            {
                heard.TrySetResult(message);
            }
        }

        public void Dispose()
        {
        }
    }
}
