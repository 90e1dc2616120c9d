namespace StreamRec.Core.Sql;

/// <summary>Gets an answer as it comes.</summary>
public interface ISqlSink
{
    /// <summary>The columns, first.</summary>
    void Begin(IReadOnlyList<SqlColumn> columns);

    /// <summary>Rows, any number of times.</summary>
    /// <exception cref="IOException">They cannot be taken: the disk is full.</exception>
    void Add(SqlBatch batch);
}
