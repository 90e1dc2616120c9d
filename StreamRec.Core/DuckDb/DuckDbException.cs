namespace StreamRec.Core.DuckDb;

/// <summary>DuckDB refused or failed; the message is the engine's own.</summary>
public sealed class DuckDbException : Exception
{
    /// <summary>An exception without a message.</summary>
    public DuckDbException()
    {
    }

    /// <summary>An exception with the engine's message.</summary>
    public DuckDbException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with the engine's message and the failure behind it.</summary>
    public DuckDbException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
