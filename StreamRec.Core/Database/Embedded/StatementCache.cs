using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Database.Embedded;

/// <summary>A connection with the statements that were run on it, to be run again with other values. Disposing it closes the connection.</summary>
internal sealed class StatementCache(DuckDbConnection connection) : IDisposable
{
    // The store has a few dozen statements; more can only be text that is made anew each time, which is not worth keeping.
    private const int MostKept = 100;

    private readonly Dictionary<string, DuckDbStatement> prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement; its result is in memory when this returns.</summary>
    public DuckDbResult Run(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            if (prepared.Count >= MostKept)
            {
                Forget();
            }

            prepared.Add(sql, statement = connection.Prepare(sql));
        }

        statement.BindAll(values);
        return statement.Execute();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }

        prepared.Clear();
    }
}
