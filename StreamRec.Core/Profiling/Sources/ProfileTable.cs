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
            throw CsvDiagnosis.Find(request.Source, cancellation) ?? new UnusableInputException(Readable(problem.Message, request.Source), request.Source.Name, inner: problem);
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

        if (source.Encoding is not null && CsvDiagnosis.IsSuspicious([.. columns.Select(column => column.Name)]) && CsvDiagnosis.Find(source, cancellation) is { } reason)
        {
            throw reason;
        }

        var wanted = Chosen(request.Columns, columns);
        AllColumns = wanted.Count;
        Columns = [.. wanted.Take(options.MaximumColumns)];
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

    // In the table's order, without those that somebody left out, and each taken for what somebody said.
    private static List<ProfileColumn> Chosen(ColumnChoices choices, IReadOnlyList<DuckDbColumnInfo> columns)
    {
        foreach (var name in choices.Kinds.Keys)
        {
            if (!columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new Parameters.InvalidParameterException("columns", name, [.. columns.Select(column => column.Name)]);
            }
        }

        var chosen = new List<ProfileColumn>();
        foreach (var column in columns)
        {
            if (!choices.Kinds.TryGetValue(column.Name, out var kind))
            {
                chosen.Add(new ProfileColumn(column));
            }
            else if (kind is { } wanted)
            {
                chosen.Add(new ProfileColumn(column).As(wanted));
            }
        }

        return chosen;
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

    // Without the path, which is another than the visitor's, and with the line that the engine found.
    private static string Readable(string message, ProfileSource source) =>
        message.Split('\n')[0].Trim().Replace(source.Path, source.Name, StringComparison.Ordinal);
}
