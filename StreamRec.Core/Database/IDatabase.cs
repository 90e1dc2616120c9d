namespace StreamRec.Core.Database;

/// <summary>
/// Where what people create is kept: their profiles, ratings and lists. Either a file in the data root or PostgreSQL; whatever uses it writes one SQL that both understand, with
/// <c>$1</c>, <c>$2</c>, … for values. Safe to use from several threads.
/// </summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Which kind and where, for people; without passwords.</summary>
    string Description { get; }

    /// <summary>
    /// Raised for every <see cref="IDatabaseSession.Announce"/> of a transaction that has become durable, here and on every other server of the same database; never on the thread of
    /// the writer.
    /// </summary>
    event EventHandler<AnnouncementEventArgs>? Announced;

    /// <summary>Changes something, in one transaction: all of it or nothing. Once the task has completed, the change survives a loss of power.</summary>
    /// <param name="work">What to do. It may be done again after a conflict with somebody else's, so it does nothing outside the session.</param>
    /// <param name="cancellation">Gives up waiting; what has begun is still done.</param>
    /// <returns>What <paramref name="work"/> returned.</returns>
    /// <exception cref="DatabaseException">The database is not to be had or refused; nothing was acknowledged.</exception>
    Task<T> WriteAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default);

    /// <summary>Reads, from one state of the database.</summary>
    /// <inheritdoc cref="WriteAsync" path="/returns" />
    /// <exception cref="DatabaseException">The database is not to be had or refused.</exception>
    Task<T> ReadAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default);
}

/// <summary>What was told to everybody.</summary>
/// <param name="topic">About what.</param>
/// <param name="text">What.</param>
public sealed class AnnouncementEventArgs(string topic, string text) : EventArgs
{
    /// <summary>About what, such as <c>viewer</c>.</summary>
    public string Topic => topic;

    /// <summary>What, such as an id.</summary>
    public string Text => text;

    /// <summary>Whether a topic may be concerned: it was named, or announcements were missed because the database was not to be had.</summary>
    public bool MayBeAbout(string wanted) => topic == wanted || topic is MissedSome or "";

    /// <summary>The topic that says that announcements may have been missed: whoever keeps something in memory reads it again.</summary>
    public const string MissedSome = "reconnected";
}
