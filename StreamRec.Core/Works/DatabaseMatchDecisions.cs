using System.Security.Cryptography;
using System.Text.Json;
using StreamRec.Core.Database;

namespace StreamRec.Core.Works;

/// <summary>
/// Decisions in a database that several servers and commands share. They are read when first needed and again after each announcement; while the database is not to be had, what was read
/// last still holds. Decisions that lie in the data root's file from before are taken over once.
/// </summary>
public sealed class DatabaseMatchDecisions : IMatchDecisions
{
    /// <summary>The topic of the announcements.</summary>
    public const string Topic = "decision";

    // So that the stamp changes when they can be read at last.
    private const string NeverRead = "never read";

    private readonly IDatabase database;
    private readonly FileMatchDecisions file;
    private readonly Lock gate = new();
    private (string Stamp, IReadOnlyList<MatchDecision> Decisions)? known;
    private volatile bool isStale = true;
    private bool hasTakenOver;

    /// <summary>Keeps decisions in a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="file">Where they were before.</param>
    public DatabaseMatchDecisions(IDatabase database, FileMatchDecisions file)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(file);
        (this.database, this.file) = (database, file);
        database.Announced += OnAnnounced;
    }

    /// <inheritdoc />
    public event EventHandler? Changed;

    /// <inheritdoc />
    public string Stamp
    {
        get
        {
            try
            {
                return Fresh().Stamp;
            }
            catch (UnusableDecisionsException)
            {
                // Said when they are read.
                return NeverRead;
            }
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<MatchDecision> Read() => Fresh().Decisions;

    /// <inheritdoc />
    public void Decide(MatchDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (!decision.IsWhole)
        {
            throw new ArgumentException("Two different titles are needed.", nameof(decision));
        }

        TakeOver(cancellation);
        Write(
            session =>
            {
                Delete(session, decision.FirstTitleId, decision.SecondTitleId);
                Insert(session, decision);
                return true;
            },
            cancellation);
    }

    /// <inheritdoc />
    public bool Withdraw(string titleId, string otherTitleId, CancellationToken cancellation = default)
    {
        TakeOver(cancellation);
        return Write(session => Delete(session, titleId, otherTitleId), cancellation);
    }

    private static bool Delete(IDatabaseSession session, string titleId, string otherTitleId) =>
        session.Execute("delete from match_decisions where (first_title = $1 and second_title = $2) or (first_title = $3 and second_title = $4)", titleId, otherTitleId, otherTitleId, titleId) > 0;

    private static void Insert(IDatabaseSession session, MatchDecision decision)
    {
        var place = session.Query("select coalesce(max(place), 0) + 1 from match_decisions")[0].Whole(0);
        session.Execute(
            "insert into match_decisions (place, first_title, second_title, same, decided) values ($1, $2, $3, $4, $5)", place, decision.FirstTitleId, decision.SecondTitleId, decision.Same, decision.When);
    }

    private bool Write(Func<IDatabaseSession, bool> change, CancellationToken cancellation)
    {
        var hasChanged = database.WriteAsync(
            session =>
            {
                var done = change(session);
                if (done)
                {
                    session.Announce(Topic, "");
                }

                return done;
            },
            cancellation).GetAwaiter().GetResult();

        // The announcement takes a moment; whoever looks now must see it already.
        isStale = true;
        return hasChanged;
    }

    private (string Stamp, IReadOnlyList<MatchDecision> Decisions) Fresh()
    {
        lock (gate)
        {
            if (isStale)
            {
                // Before reading: what is announced meanwhile is read again.
                isStale = false;
                try
                {
                    TakeOver(CancellationToken.None);
                    var decisions = database.ReadAsync(session => session.Query("select first_title, second_title, same, decided from match_decisions order by place")).GetAwaiter().GetResult()
                        .Select(row => new MatchDecision(row.Text(0), row.Text(1), row.Truth(2), row.Time(3))).ToList();
                    known = (decisions.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(decisions))), decisions);
                }
                catch (Exception error) when (error is DatabaseException or ObjectDisposedException)
                {
                    isStale = true;
                    return known ?? throw new UnusableDecisionsException($"The decisions about matches are not to be had: {error.Message}", error);
                }
            }

            return known!.Value;
        }
    }

    private void TakeOver(CancellationToken cancellation)
    {
        if (!hasTakenOver)
        {
            TakenOver.OnceAsync(database, "match-decisions", session => file.Read().ToList().ForEach(decision => Insert(session, decision)), cancellation).GetAwaiter().GetResult();
            hasTakenOver = true;
        }
    }

    private void OnAnnounced(object? sender, AnnouncementEventArgs announcement)
    {
        if (announcement.MayBeAbout(Topic))
        {
            isStale = true;
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}
