using Npgsql;

namespace StreamRec.Core.Database.Postgres;

/// <summary>A transaction on a connection to PostgreSQL.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : IDatabaseSession
{
    /// <inheritdoc />
    public long Execute(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return Math.Max(0, command.ExecuteNonQuery());
    }

    /// <inheritdoc />
    public IReadOnlyList<DatabaseRow> Query(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<DatabaseRow>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(new DatabaseRow(row));
        }

        return rows;
    }

    /// <inheritdoc />
    public void Announce(string topic, string text) => Query("select pg_notify($1, $2)", PostgresListener.Channel, $"{topic} {text}");

    private NpgsqlCommand Command(string sql, object?[] values)
    {
#pragma warning disable CA2100 // Every statement is a constant of ours; values go as parameters.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value switch
            {
                null => DBNull.Value,
                DateTimeOffset time => DateTime.SpecifyKind(time.UtcDateTime, DateTimeKind.Unspecified),
                _ => value,
            } });
        }

        return command;
    }
}
