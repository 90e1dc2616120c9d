namespace StreamRec.Core.Sql;

/// <summary>Why a query was not answered.</summary>
public enum SqlRefusal
{
    /// <summary>The query is wrong: its words, a name, a type, a value.</summary>
    Wrong,

    /// <summary>It asks for something that is not given here: a change, a file, the network, a setting.</summary>
    NotAllowed,

    /// <summary>It is longer than is taken.</summary>
    TooLong,

    /// <summary>It took longer than it may.</summary>
    TimeLimit,

    /// <summary>It took more memory than it may.</summary>
    MemoryLimit,

    /// <summary>Its process ended without an answer.</summary>
    Crashed,

    /// <summary>The same visitor's query before is still running.</summary>
    OneAtATime,

    /// <summary>All processes have work.</summary>
    Busy,

    /// <summary>There is no snapshot to ask yet.</summary>
    NotReady,

    /// <summary>No process can be started here.</summary>
    Unavailable,
}

/// <summary>A query was not answered; the message says why. The next one is.</summary>
/// <param name="refusal">The kind.</param>
/// <param name="message">The reason, in English.</param>
/// <param name="position">The character at which the query is wrong, from 0; <see langword="null"/> where that is not known.</param>
public sealed class SqlRefusedException(SqlRefusal refusal, string message, int? position = null) : Exception(message)
{
    /// <summary>The kind.</summary>
    public SqlRefusal Refusal { get; } = refusal;

    /// <summary>The character at which the query is wrong, from 0; <see langword="null"/> where that is not known.</summary>
    public int? Position { get; } = position;
}
