namespace StreamRec.Core.DuckDb;

/// <summary>How a database is opened. What is left out stays at the engine's default.</summary>
public sealed record DuckDbOptions
{
    /// <summary>Threads the engine may use, 1 or more; default: all processors.</summary>
    public int? Threads { get; init; }

    /// <summary>The most memory, in bytes, the engine may take before it goes to <see cref="TemporaryFolder"/>; default: 80 % of the machine's.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Where the engine puts what does not fit into memory; empty: nowhere, the query fails instead.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>Whether a database file is opened for reading only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Whether a result without an order keeps that of its source; default yes. Without it, reading and writing large files needs less memory.
    /// </summary>
    public bool PreserveInsertionOrder { get; init; } = true;

    /// <summary>Whether statements may reach files at all; default yes.</summary>
    public bool ExternalAccess { get; init; } = true;

    /// <summary>Folders that stay readable when <see cref="ExternalAccess"/> is off.</summary>
    public IReadOnlyList<string> AllowedFolders { get; init; } = [];

    /// <summary>
    /// Whether statements are kept from changing the configuration after opening; default no. The progress meter is configuration too, so
    /// progress is then reported at the end only.
    /// </summary>
    public bool LockConfiguration { get; init; }

    /// <summary>The engine's names and values of these options.</summary>
    internal IEnumerable<(string Name, string Value)> Settings()
    {
        // Nothing is ever fetched from the network behind the user's back: what the library holds is all there is.
        yield return ("autoinstall_known_extensions", "false");
        yield return ("autoload_known_extensions", "false");
        yield return ("preserve_insertion_order", PreserveInsertionOrder ? "true" : "false");
        if (Threads is { } threads)
        {
            Check(nameof(Threads), threads);
            yield return ("threads", FormattableString.Invariant($"{threads}"));
        }

        if (MemoryLimit is { } bytes)
        {
            Check(nameof(MemoryLimit), bytes);
            yield return ("memory_limit", FormattableString.Invariant($"{bytes}B"));
        }

        if (TemporaryFolder is not null) yield return ("temp_directory", TemporaryFolder);
        if (ReadOnly) yield return ("access_mode", "READ_ONLY");
    }

    /// <summary>Statements to run once the database is open, in this order: each takes a right away that an earlier one needs.</summary>
    internal IEnumerable<string> OpeningStatements()
    {
        if (AllowedFolders.Count > 0) yield return $"set allowed_directories = [{string.Join(", ", AllowedFolders.Select(DuckDbText.Literal))}]";
        if (!ExternalAccess) yield return "set enable_external_access = false";
        if (LockConfiguration) yield return "set lock_configuration = true";
    }

    private static void Check(string option, long value)
    {
        if (value < 1) throw new DuckDbException($"The option {option} must be 1 or more, not {value}.");
    }
}
