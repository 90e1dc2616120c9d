using System.Runtime.CompilerServices;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Reads files at full speed: DuckDB splits the text on all its threads and hands the fields, where they lie, to a function of ours that turns
/// them into numbers on the same threads. It takes only the plain forms and stops at the first row that has anything else.
/// </summary>
internal sealed class FastRatingReader
{
    private const string FunctionName = "streamrec_take_rating";

    // Pieces small enough that all threads have work to the end of a file of a few ten megabytes.
    private const int BufferSize = 8 << 20;

    private readonly DuckDbConnection connection;
    private readonly TitleIdIndex titles;
    private readonly long latestTime;
    private readonly RatingBlocks blocks;
    private RatingLayout? current;

    public FastRatingReader(DuckDbConnection connection, TitleIdIndex titles, long latestTime, RatingBlocks blocks)
    {
        this.connection = connection;
        this.titles = titles;
        this.latestTime = latestTime;
        this.blocks = blocks;
        var text = DuckDbType.Plain(DuckDbTypeId.Varchar);
        connection.RegisterFunction(FunctionName, [text, text, text, text, text], DuckDbType.Plain(DuckDbTypeId.UTinyInt), Take);
    }

    /// <summary>Reads a file into the blocks.</summary>
    /// <returns>Whether every row was taken; when not, the blocks hold some of the file and must be cleared.</returns>
    /// <exception cref="InvalidDataException">A gzip file is damaged, ends too early, or unpacks to more than is allowed.</exception>
    public bool TryRead(RatingFile file, RatingReadOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        current = file.Layout;
        var isGzip = !file.Layout.IsParquet && RatingStreams.IsGzip(file.Path);
        try
        {
            // The engine takes a gzip file that breaks off for one that ends there, and unpacks without end; so another thread looks at that
            // meanwhile, as the first worker, whose failure counts.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            WorkerThreads.Run(isGzip ? 2 : 1, worker =>
            {
                if (worker == 0 && isGzip) CheckGzip(file.Path, options, stop);
                else connection.Execute(Statement(file), [file.Path], progress, stop.Token);
            });
            return true;
        }
        catch (DuckDbException)
        {
            // Whatever it was, the careful reader meets it again and can say where.
            return false;
        }
    }

    private static void CheckGzip(string path, RatingReadOptions options, CancellationTokenSource stop)
    {
        try
        {
            RatingStreams.CheckGzip(path, options, stop.Token);
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private static string Statement(RatingFile file)
    {
        var layout = file.Layout;
        string Field(int column) => column < 0 ? "null" : layout.IsParquet ? ParquetField(layout, column) : RatingSql.Column(layout, column);
        return $"""
            select max({FunctionName}({Field(layout.UserColumn)}, {Field(layout.TitleColumn)}, {Field(layout.ScoreColumn)}, {Field(layout.TimeColumn)}, {Field(layout.SourceColumn)}))
            {RatingSql.From(file, BufferSize)}
            """;
    }

    // Numbers in the form that the text layouts have; what cannot be converted comes as it is and is then refused.
    private static string ParquetField(RatingLayout layout, int column)
    {
        var name = DuckDbText.Identifier(layout.Columns[column]);
        if (column == layout.ScoreColumn) return $"coalesce(try_cast({name} as double)::varchar, {name}::varchar)";
        return column == layout.TimeColumn
            ? $"coalesce(try_cast({name} as bigint)::varchar, epoch(try_cast({name}::varchar as timestamp))::bigint::varchar, {name}::varchar)"
            : RatingSql.Column(layout, column);
    }

    // An import is over in seconds: it cannot wait for the runtime to notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(DuckDbArguments arguments, DuckDbAppenderColumn result)
    {
        var users = arguments.Column(0);
        var films = arguments.Column(1);
        var scores = arguments.Column(2);
        var times = arguments.Column(3);
        var sources = arguments.Column(4);
        var layout = current!;
        var source = layout.Source;
        var hasTimes = layout.TimeColumn >= 0;
        var hasSources = layout.SourceColumn >= 0;
        var numbers = layout.TitlesAreMovieLensNumbers;
        if (users.MayHaveNulls || films.MayHaveNulls || scores.MayHaveNulls) RefuseNulls(arguments);
        var block = blocks.Borrow(arguments.RowCount);
        for (var row = 0; row < arguments.RowCount; row++)
        {
            var title = numbers ? titles.FindMovieLens(films.Utf8(row)) : titles.Find(films.Utf8(row));
            var time = -1L;
            if (title < 0
                || !RatingFields.TryNumber(users.Utf8(row), out var user)
                || !RatingFields.TryHalfStars(scores.Utf8(row), out var halfStars)
                || (hasTimes && !times.IsNull(row) && (!RatingFields.TryNumber(times.Utf8(row), out time) || time > latestTime))
                || (hasSources && (sources.IsNull(row) || !TrySource(sources.Utf8(row), out source))))
            {
                throw new FormatException("A row is not of the plain form.");
            }

            block.Add(PackedUser.Pack(source, user), PackedRating.Pack(title, time, halfStars));
        }

        blocks.GiveBack(block);
        result.Values<byte>()[..arguments.RowCount].Clear();
    }

    private static void RefuseNulls(DuckDbArguments arguments)
    {
        for (var column = 0; column < 3; column++)
        {
            var values = arguments.Column(column);
            for (var row = 0; values.MayHaveNulls && row < values.Count; row++)
            {
                if (values.IsNull(row)) throw new FormatException("A row lacks a value.");
            }
        }
    }

    private static bool TrySource(ReadOnlySpan<byte> key, out RatingSource source)
    {
        source = key.SequenceEqual("movielens"u8) ? RatingSource.MovieLens : RatingSource.Platforms;
        return source == RatingSource.MovieLens || key.SequenceEqual("platforms"u8);
    }
}
