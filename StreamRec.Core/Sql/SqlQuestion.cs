using StreamRec.Core.Configuration;

namespace StreamRec.Core.Sql;

/// <summary>A query, whose it is, and how much of its answer is wanted.</summary>
/// <param name="Sql">The query.</param>
/// <param name="Visitor">Whose it is: nobody has two at the same time, and the record names it.</param>
/// <param name="Rows">Rows at most.</param>
/// <param name="Bytes">Bytes of values at most.</param>
public sealed record SqlQuestion(string Sql, string Visitor, int Rows, long Bytes)
{
    /// <summary>For an answer that is shown.</summary>
    public static SqlQuestion ForShowing(string sql, string visitor, SqlOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SqlQuestion(sql, visitor, options.Rows, options.Bytes);
    }

    /// <summary>For a file.</summary>
    public static SqlQuestion ForFile(string sql, string visitor, SqlOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SqlQuestion(sql, visitor, options.ExportRows, options.ExportBytes);
    }
}

/// <summary>How a query went.</summary>
/// <param name="Rows">Rows given.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Seconds">How long it took, without waiting for a process.</param>
/// <param name="Snapshot">The snapshot that was asked.</param>
public sealed record SqlOutcome(long Rows, bool IsTruncated, double Seconds, string Snapshot);

/// <summary>What can be asked.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Views">Its tables.</param>
/// <param name="Protections">What keeps a query from anything else here.</param>
public sealed record SqlSchema(string Snapshot, IReadOnlyList<SqlView> Views, IReadOnlyList<SqlProtection> Protections);
