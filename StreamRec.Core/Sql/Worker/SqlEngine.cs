using StreamRec.Core.DuckDb;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>
/// Answers queries with DuckDB. Each gets an engine of its own, in memory and empty but for the views, so that nothing that one query does (some functions change the engine even inside a
/// <c>SELECT</c>) is left for the next. It costs a few milliseconds.
/// </summary>
/// <param name="setup">Views, files and limits.</param>
/// <param name="opener">Opens the engines.</param>
internal sealed class SqlEngine(SqlSetup setup, EngineOpener opener)
{
    /// <summary>The views with their columns.</summary>
    public IReadOnlyList<SqlView> Describe()
    {
        using var connection = Open();
        var views = new List<SqlView>();
        foreach (var view in setup.Views)
        {
            using var described = connection.Query($"DESCRIBE {DuckDbText.Identifier(view.Name)}");
            views.Add(new SqlView(view.Name, [.. described.Rows().Select(row => new SqlViewColumn(row.Get<string>(0), row.Get<string>(1)))]));
        }

        return views;
    }

    /// <summary>Answers a query.</summary>
    /// <param name="order">The query and how much of its answer is wanted.</param>
    /// <param name="target">Gets the header, the rows and the end, or the problem.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The server has gone.</exception>
    public void Answer(SqlOrder order, Stream target, CancellationToken cancellation)
    {
        try
        {
            using var connection = Open();
            using var statement = connection.Prepare(order.Sql);
            if (StatementGate.Refusal(connection, statement, order.Sql) is { } refusal)
            {
                SqlFrames.Write(target, SqlFrameKind.Problem, refusal, SqlJson.Default.SqlProblem);
                return;
            }

            using var readable = Readable(connection, statement, order.Sql);
            if (readable is { Kind: not DuckDbStatementKind.Select })
            {
                throw new NotSupportedException("The columns of this query cannot be written as texts; cast them in the query.");
            }

            Send(readable ?? statement, statement.Columns, order, target, cancellation);
        }
        catch (DuckDbException error)
        {
            SqlFrames.Write(target, SqlFrameKind.Problem, EngineErrors.Read(error.Message, order.Sql), SqlJson.Default.SqlProblem);
        }
        catch (OperationCanceledException)
        {
            SqlFrames.Write(target, SqlFrameKind.Problem, new SqlProblem(SqlRefusal.TimeLimit, "Stopped."), SqlJson.Default.SqlProblem);
        }
        catch (Exception error) when (error is OutOfMemoryException or ArgumentException or NotSupportedException)
        {
            var kind = error is OutOfMemoryException ? SqlRefusal.MemoryLimit : SqlRefusal.Wrong;
            SqlFrames.Write(target, SqlFrameKind.Problem, new SqlProblem(kind, error.Message), SqlJson.Default.SqlProblem);
        }
    }

    private static void Send(DuckDbStatement statement, IReadOnlyList<DuckDbColumnInfo> wanted, SqlOrder order, Stream target, CancellationToken cancellation)
    {
        SqlColumn[] columns = [.. wanted.Select(column => new SqlColumn(column.Name, ColumnKinds.NameOf(column.Type), ColumnKinds.Of(column.Type) ?? ColumnKinds.Written(column.Type)))];
        using var result = statement.ExecuteStreaming(cancellation);
        SqlFrames.Write(target, SqlFrameKind.Header, new SqlHeader(columns), SqlJson.Default.SqlHeader);
        var writer = new ChunkWriter(columns);
        var (rows, bytes) = ((long)order.Rows, order.Bytes);
        var isTruncated = false;
        foreach (var chunk in result.Chunks(cancellation))
        {
            var first = 0;
            while (first < chunk.RowCount && writer.Fitting(chunk, first, ref rows, ref bytes) is > 0 and var fitting)
            {
                SqlFrames.Write(target, SqlFrameKind.Batch, writer.Write(chunk, first, fitting));
                first += fitting;
            }

            if (first < chunk.RowCount)
            {
                isTruncated = true;
                break;
            }
        }

        SqlFrames.Write(target, SqlFrameKind.End, new SqlEnd(order.Rows - rows, isTruncated), SqlJson.Default.SqlEnd);
    }

    // What has no plain values (lists, structures, intervals) is written as text by the engine itself. The columns are renamed by place, as several may have one name.
    private static DuckDbStatement? Readable(DuckDbConnection connection, DuckDbStatement statement, string sql)
    {
        if (statement.Kind != DuckDbStatementKind.Select || statement.Columns.All(column => ColumnKinds.Of(column.Type) is not null))
        {
            return null;
        }

        var names = statement.Columns.Select((_, index) => FormattableString.Invariant($"c{index}")).ToList();
        var cells = statement.Columns.Select((column, index) => ColumnKinds.Of(column.Type) is null ? $"CAST({names[index]} AS VARCHAR)" : names[index]);
        string Written(string query) => $"SELECT {string.Join(", ", cells)} FROM ({query}\n) AS answer({string.Join(", ", names)})";
        try
        {
            return connection.Prepare(Written(sql));
        }
        catch (DuckDbException)
        {
            // A semicolon at the end, perhaps with a remark behind it.
            return connection.Prepare(Written(sql[..Math.Max(sql.LastIndexOf(';'), 0)]));
        }
    }

    private DuckDbConnection Open()
    {
        using var database = opener.Take();
        var connection = database.Connect();
        try
        {
            foreach (var statement in Opening())
            {
                connection.Execute(statement);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // In this order: each takes away what an earlier one needs.
    private IEnumerable<string> Opening()
    {
        yield return FormattableString.Invariant($"SET threads = {setup.Threads}");
        yield return "SET errors_as_json = true";
        yield return "SET allow_community_extensions = false";
        yield return "SET allow_persistent_secrets = false";
        yield return "SET max_temp_directory_size = '0B'";
        foreach (var view in setup.Views)
        {
            yield return $"CREATE VIEW {DuckDbText.Identifier(view.Name)} AS {view.Query}";
        }

        yield return $"SET allowed_paths = [{string.Join(", ", setup.Files.Select(DuckDbText.Literal))}]";
        yield return "SET enable_external_access = false";
        yield return "SET lock_configuration = true";
    }
}
