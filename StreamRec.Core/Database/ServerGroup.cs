using StreamRec.Core.Database.Postgres;

namespace StreamRec.Core.Database;

/// <summary>
/// The servers that share one database and one data root: which of them is on duty for long work, and what they tell each other. A server with a store of its own is a group of one, always
/// on duty and with nobody to talk to. Safe for any number of threads.
/// </summary>
public sealed class ServerGroup : IDutyHolder, IAsyncDisposable
{
    private const string Topic = "server";

    private readonly string self = Guid.NewGuid().ToString("n");
    private readonly PostgresDuty? duty;

    private ServerGroup(IDatabase? shared, PostgresDuty? duty)
    {
        (Shared, this.duty) = (shared, duty);
        if (shared is not null)
        {
            shared.Announced += OnAnnounced;
        }

        if (duty is not null)
        {
            duty.Changed += (_, _) => DutyChanged?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Raised when <see cref="IsOnDuty"/> has changed, on a thread that must not be kept.</summary>
    public event EventHandler? DutyChanged;

    /// <summary>Raised for what another server or a command tells, and with the topic <see cref="AnnouncementEventArgs.MissedSome"/> when something may have been missed; on a thread that must not be kept.</summary>
    public event EventHandler<AnnouncementEventArgs>? Heard;

    /// <summary>The database that the servers share; <see langword="null"/> where there is one server only.</summary>
    public IDatabase? Shared { get; }

    /// <inheritdoc />
    /// <remarks>With PostgreSQL one server of the group is on duty at a time; when it ends or loses its connection, another takes over.</remarks>
    public bool IsOnDuty => Shared is null || duty is { IsOn: true };

    /// <summary>A server that shares nothing.</summary>
    public static ServerGroup Alone() => new(null, null);

    /// <summary>Joins the group of a database, if it can be shared, as a server that takes its turn of duty.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="store">The same database, for announcements.</param>
    public static ServerGroup Join(DatabaseOptions options, IDatabase store)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.IsShared ? new ServerGroup(store, new PostgresDuty(options.Postgres)) : Alone();
    }

    /// <summary>Tells the servers of a database something, from outside: for commands. Done when they have been told.</summary>
    /// <param name="shared">The database.</param>
    /// <param name="topic">About what: lower case letters.</param>
    /// <param name="text">What; up to 3,900 characters.</param>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public static Task TellAsync(IDatabase shared, string topic, string text)
    {
        ArgumentNullException.ThrowIfNull(shared);
        return AnnounceAsync(shared, Guid.NewGuid().ToString("n"), topic, text);
    }

    /// <summary>Tells the other servers something, soon. Where the database is not to be had they are not told; what lies in the data root they find within seconds by themselves.</summary>
    /// <param name="topic">About what: lower case letters.</param>
    /// <param name="text">What; up to 3,900 characters.</param>
    public void Tell(string topic, string text)
    {
        if (Shared is not null)
        {
            _ = AnnounceAsync(Shared, self, topic, text).ContinueWith(task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    /// <summary>Leaves the group; another takes the duty.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Shared is not null)
        {
            Shared.Announced -= OnAnnounced;
        }

        if (duty is not null)
        {
            await duty.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Task<bool> AnnounceAsync(IDatabase database, string who, string topic, string text) => database.WriteAsync(session =>
    {
        session.Announce(Topic, $"{who} {topic} {text}");
        return true;
    });

    private void OnAnnounced(object? sender, AnnouncementEventArgs announcement)
    {
        if (announcement.Topic != Topic)
        {
            if (announcement.MayBeAbout(Topic))
            {
                Heard?.Invoke(this, announcement);
            }
        }
        else if (announcement.Text.Split(' ', 3) is [var who, var topic, var text] && who != self)
        {
            Heard?.Invoke(this, new AnnouncementEventArgs(topic, text));
        }
    }
}
