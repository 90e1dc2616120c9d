namespace StreamRec.Core.Database;

/// <summary>A transaction as its work sees it; only to be used during that work, on its thread.</summary>
public interface IDatabaseSession
{
    /// <summary>Runs a statement that changes something.</summary>
    /// <param name="sql">One statement with <c>$1</c>, <c>$2</c>, … for the values, each used once and in order.</param>
    /// <param name="values"><see langword="null"/>, <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="DateTimeOffset"/> (kept as UTC, in microseconds) or bytes.</param>
    /// <returns>The number of rows changed.</returns>
    /// <exception cref="DatabaseException">The database refused.</exception>
    long Execute(string sql, params object?[] values);

    /// <summary>Runs a query.</summary>
    /// <inheritdoc cref="Execute" path="/param" />
    /// <inheritdoc cref="Execute" path="/exception" />
    IReadOnlyList<DatabaseRow> Query(string sql, params object?[] values);

    /// <summary>Tells everybody something once the transaction is durable; nothing when it fails.</summary>
    /// <param name="topic">About what: lower case letters.</param>
    /// <param name="text">What; up to 4,000 characters.</param>
    void Announce(string topic, string text);
}
