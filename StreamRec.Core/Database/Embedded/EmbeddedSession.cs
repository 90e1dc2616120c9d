namespace StreamRec.Core.Database.Embedded;

/// <summary>A transaction on a connection to DuckDB.</summary>
internal sealed class EmbeddedSession(StatementCache statements) : IDatabaseSession
{
    private readonly List<AnnouncementEventArgs> announcements = [];

    /// <summary>What is to be told once the transaction is durable.</summary>
    public IReadOnlyList<AnnouncementEventArgs> Announcements => announcements;

    /// <inheritdoc />
    public long Execute(string sql, params object?[] values)
    {
        using var result = statements.Run(sql, values);
        return result.RowsChanged;
    }

    /// <inheritdoc />
    public IReadOnlyList<DatabaseRow> Query(string sql, params object?[] values)
    {
        using var result = statements.Run(sql, values);
        var columns = result.Columns.Count;
        return [.. result.Rows().Select(row => new DatabaseRow([.. Enumerable.Range(0, columns).Select(column => row[column])]))];
    }

    /// <inheritdoc />
    public void Announce(string topic, string text) => announcements.Add(new AnnouncementEventArgs(topic, text));
}
