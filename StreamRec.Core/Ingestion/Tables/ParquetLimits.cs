using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ingestion.Tables;

/// <summary>
/// Refuses Parquet files that would unpack to more than is allowed, or that were cut off, by what their footer says and before any page is read. A column of one repeated value takes next to
/// nothing in the file, so every cell counts as a byte at least.
/// </summary>
internal static class ParquetLimits
{
    /// <summary>Checks a file; one that is not Parquet passes.</summary>
    /// <exception cref="UnusableInputException">It was cut off, is damaged, or is too large once unpacked.</exception>
    public static void Require(string path, string displayName, ImportOptions options)
    {
        if (!BeginsLikeParquet(path))
        {
            return;
        }

        if (!ParquetTable.IsParquet(path))
        {
            throw new UnusableInputException("the file begins like Parquet but does not end like it: it was cut off, or damaged on the way.", displayName);
        }

        var allowed = Math.Min(options.MaximumUnpackedBytes, new FileInfo(path).Length * options.MaximumUnpackRatio);
        if (UnpackedBytes(path, displayName) > allowed)
        {
            throw new UnusableInputException("the Parquet file unpacks to more than is allowed (StreamRec:Import:MaximumUnpackedBytes and MaximumUnpackRatio).", displayName);
        }
    }

    private static double UnpackedBytes(string path, string displayName)
    {
        try
        {
            using var connection = DuckDbConnection.OpenInMemory();
            using var result = connection.Query(
                "SELECT greatest(coalesce(sum(total_uncompressed_size), 0), coalesce(sum(num_values), 0))::DOUBLE FROM parquet_metadata(?)", path);
            return result.Rows().Select(row => row.Get<double>(0)).First();
        }
        catch (DuckDbException error)
        {
            throw new UnusableInputException("the Parquet file cannot be read: " + error.Message, displayName, inner: error);
        }
    }

    private static bool BeginsLikeParquet(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PAR1"u8);
    }
}
