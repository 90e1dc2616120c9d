namespace StreamRec.Core.Configuration;

/// <summary>Settings of the watched folder.</summary>
public sealed class WatchOptions
{
    private const int LongestSeconds = 86_400;

    /// <summary>The folder whose files are imported by themselves; a relative one counts from the data root. Empty: none is watched.</summary>
    public string Folder { get; set; } = "inbox";

    /// <summary>How often the folder is looked at, in seconds; 0: only by plan or when somebody asks.</summary>
    public int IntervalSeconds { get; set; } = 10;

    /// <summary>For how many seconds size and time of a file must stay the same before it counts as complete.</summary>
    public int StableSeconds { get; set; } = 5;

    /// <summary>For how many seconds complete files wait for those that came with them and are not complete, and an archive for the rest of it.</summary>
    public int PatienceSeconds { get; set; } = 600;

    /// <summary>Whether files are added to what is there, as with <c>--append</c>; <see langword="false"/>: they replace the families of data that they hold.</summary>
    public bool Append { get; set; } = true;

    /// <summary>What becomes of a file when it has been imported.</summary>
    public AfterImport AfterImport { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (IntervalSeconds is < 0 or > LongestSeconds)
        {
            yield return $"{nameof(IntervalSeconds)}: 0 to {LongestSeconds}";
        }

        if (StableSeconds is < 0 or > LongestSeconds || PatienceSeconds is < 0 or > LongestSeconds)
        {
            yield return $"{nameof(StableSeconds)}, {nameof(PatienceSeconds)}: 0 to {LongestSeconds}";
        }

        if (!Enum.IsDefined(AfterImport))
        {
            yield return $"{nameof(AfterImport)}: Move or Delete";
        }
    }
}

/// <summary>What becomes of a file of the watched folder when it has been imported.</summary>
public enum AfterImport
{
    /// <summary>It is moved to the folder <c>imported</c> in the watched one, into a folder named after the snapshot.</summary>
    Move,

    /// <summary>It is deleted.</summary>
    Delete,
}
