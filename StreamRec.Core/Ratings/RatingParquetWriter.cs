using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Writes ratings as Parquet that pandas, Spark and DuckDB read as it is: <c>user_id</c> (64-bit), <c>source</c> and <c>title_id</c> (text),
/// <c>title_row</c> (32-bit), <c>score</c> (stars, 32-bit float), <c>rated_at</c> (UTC, null when unknown); ordered by source, user, title,
/// time.
/// </summary>
public static class RatingParquetWriter
{
    /// <summary>Writes the file, over one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="users">Their users, by the table's rows.</param>
    /// <param name="titleIds">The catalog's title ids, by the table's rows.</param>
    /// <param name="threads">Threads to use; default: all processors.</param>
    /// <param name="progress">Told how far the writing is, 0 to 1.</param>
    /// <param name="cancellationToken">Stops within 200 ms; what is written so far is useless then.</param>
    /// <exception cref="ArgumentException">Users or titles are not as many as the table's.</exception>
    /// <exception cref="DuckDbException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(
        string path,
        RatingTable ratings,
        UserDirectory users,
        IReadOnlyList<string> titleIds,
        int? threads = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(titleIds);
        if (users.Count != ratings.UserCount) throw new ArgumentException($"The table has {ratings.UserCount} users, the directory {users.Count}.", nameof(users));
        if (titleIds.Count != ratings.TitleCount) throw new ArgumentException($"The table has {ratings.TitleCount} titles, {titleIds.Count} ids were given.", nameof(titleIds));
        using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = threads });
        new RatingColumns(ratings, users, titleIds).Register(connection);

        // The engine writes in parallel and in order only what it scans from a table of its own; so it scans one of constants, which costs
        // next to nothing, and asks us for the values by row number.
        connection.Execute("create table rows as select 0::utinyint as nothing from range(?)", ratings.Count);
        connection.Execute(
            $"""
            copy (
                select user_of(rowid) as user_id, source_of(rowid) as source, title_of(rowid) as title_id, row_of(rowid) as title_row,
                    score_of(rowid) as score, time_of(rowid) as rated_at
                from rows)
            to {DuckDbText.Literal(path)} (format parquet, compression snappy)
            """,
            [],
            progress,
            cancellationToken);
    }
}
