using Npgsql;

namespace StreamRec.Core.Database.Postgres;

/// <summary>
/// Which of several servers is on duty: the one that holds an advisory lock of PostgreSQL, on a connection of its own. The others wait for the lock, so one of them has it as soon as the
/// holder's connection ends, however it ends. Whoever loses the connection is off duty from then on, and queues up again.
/// </summary>
internal sealed class PostgresDuty : IAsyncDisposable
{
    // Any number will do, as long as every server takes the same; it counts within one database.
    private const long DutyLock = 50_801_222;

    private const int KeepAliveSeconds = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;
    private volatile bool isOn;
    private int isDisposed;

    /// <summary>Begins to queue up for the duty.</summary>
    /// <param name="connectionString">As Npgsql takes it; one that cannot be used is never on duty.</param>
    public PostgresDuty(string connectionString) => serving = Task.Run(() => ServeAsync(connectionString));

    /// <summary>Raised when <see cref="IsOn"/> has changed.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether this server is on duty.</summary>
    public bool IsOn => isOn;

    /// <summary>Gives the duty up; more than once does no harm.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) != 0)
        {
            return;
        }

        await stopping.CancelAsync().ConfigureAwait(false);
        await serving.ConfigureAwait(false);
        stopping.Dispose();
    }

    private async Task ServeAsync(string connectionString)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await HoldAsync(connectionString).ConfigureAwait(false);
            }
            catch (Exception error) when (error is NpgsqlException or OperationCanceledException or ArgumentException or InvalidOperationException or IOException or TimeoutException)
            {
                // Not to be had, broken, or stopping; why is said where the store is opened.
            }

            Set(false);
            await Task.Delay(Pause, stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    // Returns by an exception only.
    private async Task HoldAsync(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAliveSeconds, TcpKeepAlive = true, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stopping.Token).ConfigureAwait(false);
        await using (var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new NpgsqlParameter { Value = DutyLock } } })
        {
            await command.ExecuteNonQueryAsync(stopping.Token).ConfigureAwait(false);
        }

        Set(true);
        while (true)
        {
            await connection.WaitAsync(stopping.Token).ConfigureAwait(false);
        }
    }

    private void Set(bool value)
    {
        if (isOn != value)
        {
            isOn = value;
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}
