using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StreamRec.Benchmarks.Running;

/// <summary>The web program in a process of its own, on a free port of the loopback address; disposing ends it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, HttpClient client)
    {
        this.process = process;
        Client = client;
    }

    /// <summary>A client for it.</summary>
    public HttpClient Client { get; }

    /// <summary>The memory that it holds now, its resident set.</summary>
    public long MemoryBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The built program.</summary>
    /// <exception cref="ScenarioUnavailableException">It is not built.</exception>
    public static string FindProgram()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "StreamRec.Web", "bin", "Release", "net10.0", "StreamRec.Web.dll");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new ScenarioUnavailableException("StreamRec.Web is not built: dotnet build -c Release");
    }

    /// <summary>Starts it.</summary>
    public static ServerProcess Start(string program, string dataRoot)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var started = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", address, "--data-root", dataRoot]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        return new ServerProcess(started, new HttpClient { BaseAddress = new Uri(address) });
    }

    /// <summary>Waits until an address answers with success.</summary>
    public void WaitFor(string path)
    {
        for (var tries = 0; tries < 3_000; tries++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                using var response = Client.Send(request);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            Thread.Sleep(10);
        }

        throw new TimeoutException($"{path} did not answer.");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
