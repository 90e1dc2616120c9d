namespace StreamRec.Core.Configuration;

/// <summary>Settings of the page and the API for SQL: off unless switched on, and how much one query may take.</summary>
public sealed class SqlOptions
{
    private const long Mebibyte = 1L << 20;

    /// <summary>Whether whoever can open the server may query the current snapshot with SQL; <see langword="false"/> shows no trace of it.</summary>
    public bool Enabled { get; set; }

    /// <summary>Seconds after which a query is stopped.</summary>
    public int TimeLimitSeconds { get; set; } = 30;

    /// <summary>Bytes that the engine may take for a query. Its process may take 256 MiB more before it is ended.</summary>
    public long MemoryLimitBytes { get; set; } = 512 * Mebibyte;

    /// <summary>Rows of an answer shown on the page or given as JSON; the rest is cut, and that is said.</summary>
    public int Rows { get; set; } = 10_000;

    /// <summary>Bytes of such an answer.</summary>
    public long Bytes { get; set; } = 16 * Mebibyte;

    /// <summary>Rows of a file.</summary>
    public int ExportRows { get; set; } = 1_000_000;

    /// <summary>Bytes of the values in a file.</summary>
    public long ExportBytes { get; set; } = 256 * Mebibyte;

    /// <summary>Queries that run at the same time, each in a process of its own; the others wait.</summary>
    public int Workers { get; set; } = 2;

    /// <summary>Threads of one query.</summary>
    public int Threads { get; set; } = 2;

    /// <summary>Characters of a query.</summary>
    public int MaximumLength { get; set; } = 20_000;

    /// <summary>Seconds that a query waits for a process to be free.</summary>
    public int MaximumWaitSeconds { get; set; } = 10;

    /// <summary>Seconds that a process without work is kept for the next query.</summary>
    public int KeptSeconds { get; set; } = 300;

    /// <summary>Bytes from which on the record of queries is put aside, over the one put aside before, and begun anew.</summary>
    public long RecordBytes { get; set; } = 64 * Mebibyte;

    internal IEnumerable<string> Problems()
    {
        if (TimeLimitSeconds is < 1 or > 3_600 || MaximumWaitSeconds is < 0 or > 3_600 || KeptSeconds is < 0 or > 86_400)
        {
            yield return $"{nameof(TimeLimitSeconds)}, {nameof(MaximumWaitSeconds)}, {nameof(KeptSeconds)}: seconds, 1 to 3600, 0 to 3600 and 0 to 86400";
        }

        if (MemoryLimitBytes is < 64 * Mebibyte or > 1024 * 1024 * Mebibyte)
        {
            yield return $"{nameof(MemoryLimitBytes)}: 64 MiB to 1 TiB, in bytes";
        }

        if (Rows is < 1 or > 1_000_000 || ExportRows is < 1 or > 100_000_000)
        {
            yield return $"{nameof(Rows)}, {nameof(ExportRows)}: 1 to 1000000, and to 100000000 in a file";
        }

        if (Bytes < 1_024 || Bytes > 1_024 * Mebibyte || ExportBytes < 1_024 || ExportBytes > 102_400 * Mebibyte)
        {
            yield return $"{nameof(Bytes)}, {nameof(ExportBytes)}: 1024 to 1 GiB, and to 100 GiB in a file, in bytes";
        }

        if (Workers is < 1 or > 64 || Threads is < 1 or > 256)
        {
            yield return $"{nameof(Workers)}, {nameof(Threads)}: 1 to 64, 1 to 256";
        }

        if (MaximumLength is < 100 or > 1_000_000)
        {
            yield return $"{nameof(MaximumLength)}: 100 to 1000000";
        }

        if (RecordBytes < 65_536)
        {
            yield return $"{nameof(RecordBytes)}: 65536 or more";
        }
    }
}
