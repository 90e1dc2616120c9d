using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace StreamRec.Tests.Database;

/// <summary>Tests that share one real PostgreSQL server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "postgres";
}

/// <summary>
/// A real PostgreSQL on a free port of the loopback address, over a data folder of its own that goes with it; every test gets a database of its own. Where the server's programs are not
/// installed its tests skip.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Why tests were skipped.</summary>
    public const string Absent = "No PostgreSQL server (initdb, postgres) was found on the PATH or under /usr/lib/postgresql.";

    private const string UnprivilegedUser = "postgres";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"streamrec-postgres-{Guid.NewGuid():N}");
    private Process? server;
    private int databases;
    private string? connection;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (FindPrograms() is not { } programs)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            await RunAsync("chown", UnprivilegedUser, folder);
        }

        await RunAsUserAsync(Path.Combine(programs, "initdb"), "-D", Path.Combine(folder, "data"), "-U", UnprivilegedUser, "-A", "trust", "--no-sync", "-E", "UTF8");
        var port = FreePort();
        server = StartAsUser(Path.Combine(programs, "postgres"), "-D", Path.Combine(folder, "data"), "-p", $"{port}", "-h", "127.0.0.1", "-k", folder, "-c", "max_connections=200");
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        connection = $"Host=127.0.0.1;Port={port};Username={UnprivilegedUser}";
        await WaitAsync();
    }

    /// <summary>A new, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(connection is null, Absent);
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create($"{connection};Database=postgres");
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return $"{connection};Database={name};Maximum Pool Size=20";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(installed)
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "postgres")));
    }

    private async Task WaitAsync()
    {
        await using var source = NpgsqlDataSource.Create($"{connection};Database=postgres");
        while (true)
        {
            try
            {
                await using var opened = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException) when (!server!.HasExited)
            {
                // It still starts.
            }
        }
    }

    // PostgreSQL refuses to run as root.
    private static Process StartAsUser(string program, params string[] arguments) => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
        ? Start("setpriv", ["--reuid", UnprivilegedUser, "--regid", UnprivilegedUser, "--clear-groups", program, .. arguments])
        : Start(program, arguments);

    private static async Task RunAsUserAsync(string program, params string[] arguments) => await FinishAsync(StartAsUser(program, arguments));

    private static async Task RunAsync(string program, params string[] arguments) => await FinishAsync(Start(program, arguments));

    private static async Task FinishAsync(Process process)
    {
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{process.StartInfo.FileName}: {await errors}");
        }
    }

    private static Process Start(string program, string[] arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() })!;

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
