using StreamRec.Core.DuckDb;
using StreamRec.Core.Ratings;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>Something known of a user besides the ratings.</summary>
/// <param name="Source">The source of the user's ratings.</param>
/// <param name="Number">The user's number there.</param>
/// <param name="Attribute">What is known, such as <c>occupation:student</c>.</param>
public readonly record struct UserTrait(RatingSource Source, long Number, string Attribute);

/// <summary>Writes and reads <c>user-attributes.parquet</c>: one row for each attribute of a user.</summary>
public static class UserAttributes
{
    private static readonly string[] Columns = ["source", "user_number", "attribute"];

    /// <summary>Whether a file with these columns was written as a snapshot's user attributes.</summary>
    internal static bool LooksLike(IReadOnlyCollection<string> columns) => columns.Count == Columns.Length && Columns.All(column => columns.Contains(column, StringComparer.Ordinal));

    /// <summary>Writes them in the order of users.</summary>
    internal static void Write(string path, IReadOnlyList<UserTrait> attributes)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        connection.Execute("CREATE TABLE attributes (source VARCHAR, user_number BIGINT, attribute VARCHAR)");
        using (var appender = connection.CreateAppender("attributes"))
        {
            for (var first = 0; first < attributes.Count; first += appender.Capacity)
            {
                var rows = Math.Min(appender.Capacity, attributes.Count - first);
                for (var row = 0; row < rows; row++)
                {
                    var each = attributes[first + row];
                    appender.Column(0).SetText(row, each.Source.Key());
                    appender.Column(1).Values<long>()[row] = each.Number;
                    appender.Column(2).SetText(row, each.Attribute);
                }

                appender.Append(rows);
            }

            appender.Complete();
        }

        Disk.BeforeWriting(path);
        connection.Execute($"COPY (SELECT * FROM attributes ORDER BY ALL) TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION zstd)");
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="UnusableSnapshotException">The file is damaged.</exception>
    internal static IReadOnlyList<UserTrait> Read(string path)
    {
        try
        {
            using var connection = DuckDbConnection.OpenInMemory();
            using var result = connection.Query($"SELECT {string.Join(", ", Columns)} FROM read_parquet(?)", path);
            var attributes = new List<UserTrait>();
            foreach (var chunk in result.Chunks())
            {
                for (var row = 0; row < chunk.RowCount; row++)
                {
                    attributes.Add(RatingSources.TryParse(chunk.Column(0).Text(row), out var source)
                        ? new UserTrait(source, chunk.Column(1).Values<long>()[row], chunk.Column(2).Text(row) ?? "")
                        : throw new UnusableSnapshotException($"{path} is damaged: there is no source of ratings '{chunk.Column(0).Text(row)}'."));
                }
            }

            return attributes;
        }
        catch (DuckDbException error)
        {
            throw new UnusableSnapshotException($"{path} is damaged: {error.Message}", error);
        }
    }
}
