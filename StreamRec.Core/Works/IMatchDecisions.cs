using StreamRec.Core.Database;

namespace StreamRec.Core.Works;

/// <summary>
/// People's decisions about matches. They are no part of a snapshot, so the next import keeps them. With PostgreSQL they are in the database; else in a file of the data root, because
/// commands need them beside a running server, and the embedded store belongs to one process at a time. Safe for any number of threads and processes.
/// </summary>
public interface IMatchDecisions
{
    /// <summary>Raised, on some thread, after a change: of this object, and, where the database tells, of others.</summary>
    event EventHandler? Changed;

    /// <summary>Changes whenever a decision is taken or withdrawn, by this or another process; empty while there is none.</summary>
    string Stamp { get; }

    /// <summary>Every decision, the oldest first; at most one about any two titles.</summary>
    /// <exception cref="UnusableDecisionsException">They cannot be read; the message says why.</exception>
    IReadOnlyList<MatchDecision> Read();

    /// <summary>Keeps a decision in place of any earlier one about the same titles.</summary>
    /// <exception cref="ArgumentException">The titles are not two.</exception>
    /// <exception cref="UnusableDecisionsException">The decisions that are there cannot be read; they stay as they are.</exception>
    /// <exception cref="DatabaseException">The database is not to be had; nothing was decided.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    void Decide(MatchDecision decision, CancellationToken cancellation = default);

    /// <summary>Takes a decision back: what matching found holds again.</summary>
    /// <returns>Whether there was one about these titles.</returns>
    /// <exception cref="UnusableDecisionsException">The decisions that are there cannot be read; they stay as they are.</exception>
    /// <exception cref="DatabaseException">The database is not to be had; the decision still holds.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    bool Withdraw(string titleId, string otherTitleId, CancellationToken cancellation = default);
}

/// <summary>The decisions about matches cannot be read.</summary>
public sealed class UnusableDecisionsException(string message, Exception? inner = null) : Exception(message, inner);
