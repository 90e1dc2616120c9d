using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Reads what <see cref="RatingParquetWriter"/> wrote.</summary>
public static class RatingParquetReader
{
    private static readonly string[] Columns = ["user_id", "source", "title_row", "score", "rated_at"];

    /// <summary>Reads a snapshot's ratings.</summary>
    /// <param name="path">The file.</param>
    /// <param name="titleCount">How many titles the snapshot's catalog has.</param>
    /// <param name="withTimes">Whether the times are read too; without them a rating takes 5 bytes instead of 13.</param>
    /// <param name="threads">Threads to use; default: all processors.</param>
    /// <param name="progress">Told how far the reading is, 0 to 1.</param>
    /// <param name="cancellationToken">Stops within 200 ms.</param>
    /// <exception cref="RatingFileException">The file is not such a file, is damaged, or does not fit the catalog.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static (RatingTable Ratings, UserDirectory Users) Read(
        string path, int titleCount, bool withTimes = true, int? threads = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = threads });
            using var sources = connection.Query("select count(*), count(*) filter (source = ?) from read_parquet(?)", RatingSource.Platforms.Key(), path);
            var counts = sources.Rows(cancellationToken).First();
            var filler = new RatingTableFiller(counts.Get<int>(0), counts.Get<int>(1), titleCount);
            using var result = connection.QueryStreaming($"select user_id, title_row, score{(withTimes ? ", rated_at" : "")} from read_parquet(?)", path);
            foreach (var chunk in result.Chunks(cancellationToken))
            {
                filler.Add(chunk);
                progress?.Report(filler.Share);
            }

            progress?.Report(1);
            return filler.Finish();
        }
        catch (Exception exception) when (exception is DuckDbException or InvalidDataException)
        {
            throw new RatingFileException(
                Path.GetFileName(path), $"The file is not a snapshot's ratings with the columns {string.Join(", ", Columns)}: {exception.Message}", exception);
        }
    }
}
