using Npgsql;

namespace StreamRec.Core.Database.Postgres;

/// <summary>
/// Hears what any server of the database announces, on a connection of its own that is made again when it breaks. What was announced in between is not heard, so a new connection
/// begins with the announcement <see cref="AnnouncementEventArgs.MissedSome"/>: whoever keeps something in memory reads it again.
/// </summary>
internal sealed class PostgresListener(NpgsqlDataSource source, Action<AnnouncementEventArgs> heard) : IAsyncDisposable
{
    /// <summary>The channel of <c>NOTIFY</c>.</summary>
    public const string Channel = "streamrec";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private Task listening = Task.CompletedTask;

    /// <summary>Begins; when this has completed, everything that is announced from now on is heard.</summary>
    public async Task StartAsync()
    {
        var connection = await ConnectAsync().ConfigureAwait(false);
        listening = Task.Run(() => ListenAsync(connection));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
        stopping.Dispose();
    }

    private async Task ListenAsync(NpgsqlConnection? connection)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (connection is null)
                {
                    connection = await ConnectAsync().ConfigureAwait(false);
                    heard(new AnnouncementEventArgs(AnnouncementEventArgs.MissedSome, ""));
                }

                await connection.WaitAsync(stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (NpgsqlException)
            {
                if (connection is not null)
                {
                    await connection.DisposeAsync().ConfigureAwait(false);
                    connection = null;
                }

                await Task.Delay(Pause, stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            }
        }

        if (connection is not null)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = await source.OpenConnectionAsync(stopping.Token).ConfigureAwait(false);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await using var command = new NpgsqlCommand($"listen {Channel}", connection);
        await command.ExecuteNonQueryAsync(stopping.Token).ConfigureAwait(false);
        return connection;
    }

    private void Hear(string payload)
    {
        var space = payload.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            heard(new AnnouncementEventArgs(payload[..space], payload[(space + 1)..]));
        }
    }
}
