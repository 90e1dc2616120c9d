namespace StreamRec.Core.Database;

/// <summary>The database is not to be had, or refused; the message says which and why.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
