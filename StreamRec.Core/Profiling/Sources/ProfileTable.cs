using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>
/// The rows of a request, open for questions: the view <see cref="View"/> with the table's columns and each row's <see cref="Position"/>. A large Parquet file stays where it is;
/// everything else is taken into the engine's memory once.
/// </summary>
internal sealed class ProfileTable : IDisposable
{
    /// <summary>The view's name.</summary>
    public const string View = "profiled";

    /// <summary>The view's column with the row's position in its source, as it stands in a statement.</summary>
    public const string Position = "\"row position\"";

    // Scanning a file again for each question costs more than a copy up to about this many rows, and the copy stays below a few hundred megabytes.
    private const long CopiedRows = 300_000;

    private readonly DuckDbDatabase database;

    private ProfileTable(DuckDbDatabase database) => this.database = database;

    /// <summary>How many rows there are.</summary>
    public long Rows { get; private set; }

    /// <summary>The columns in order, cut to the limit.</summary>
    public IReadOnlyList<ProfileColumn> Columns { get; private set; } = [];

    /// <summary>How many columns the source has.</summary>
    public int AllColumns { get; private set; }

    /// <summary>Opens what a request names.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read as a table; the message names it.</exception>
    /// <exception cref="Parameters.InvalidParameterException">The filter does not fit the table.</exception>
    public static ProfileTable Open(ProfileRequest request, ProfileOptions options, CancellationToken cancellation)
    {
        var table = new ProfileTable(DuckDbDatabase.OpenInMemory(new DuckDbOptions { MemoryLimit = options.MaximumMemoryBytes, TemporaryFolder = System.IO.Path.GetTempPath() }));
        try
        {
            using var connection = table.Connect();
            table.Load(connection, request, options, cancellation);
            return table;
        }
        catch (DuckDbException problem)
        {
            table.Dispose();
            throw new UnusableInputException(FirstLine(problem.Message), request.Source.Name, inner: problem);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>A connection for one thread.</summary>
    public DuckDbConnection Connect() => database.Connect();

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    private void Load(DuckDbConnection connection, ProfileRequest request, ProfileOptions options, CancellationToken cancellation)
    {
        var source = request.Source;
        connection.Execute($"create {(source.IsParquet ? "view" : "table")} source as select * from {source.Relation}", [], progress: null, cancellation);
        IReadOnlyList<DuckDbColumnInfo> columns;
        using (var head = connection.Query("select * from source limit 0"))
        {
            columns = [.. head.Columns.Where(column => !source.IsParquet || column.Name != "file_row_number")];
        }

        AllColumns = columns.Count;
        Columns = [.. columns.Take(options.MaximumColumns).Select(column => new ProfileColumn(column))];
        var position = source.IsParquet ? "file_row_number" : "rowid";
        var condition = Condition(request, columns, position, connection);
        var names = string.Join(", ", columns.Select(column => DuckDbText.Identifier(column.Name)));
        var isWhole = condition == "true";
        if (source.IsParquet ? connection.Scalar<long>($"select count(*) from source where {condition}") <= CopiedRows : !isWhole)
        {
            connection.Execute($"create table selected as select {names} from source where {condition}", [], progress: null, cancellation);
            connection.Execute($"drop {(source.IsParquet ? "view" : "table")} source");
            connection.Execute($"create view {View} as select {names}, rowid as {Position} from selected");
        }
        else
        {
            connection.Execute($"create view {View} as select {names}, {position} as {Position} from source where {condition}");
        }

        Rows = connection.Scalar<long>($"select count(*) from {View}");
    }

    private static string Condition(ProfileRequest request, IReadOnlyList<DuckDbColumnInfo> columns, string position, DuckDbConnection connection)
    {
        var filter = RowFilterSql.Of(request.Filter, columns, connection);
        if (request.Part == RowPart.All)
        {
            return filter;
        }

        var half = connection.Scalar<long>("select count(*) from source") / 2;
        return FormattableString.Invariant($"({filter}) and {position} {(request.Part == RowPart.FirstHalf ? "<" : ">=")} {half}");
    }

    private static string FirstLine(string message)
    {
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
