namespace StreamRec.Core.Intake;

/// <summary>A review while the program runs.</summary>
internal sealed class ReviewEntry(ImportReview review, string folder)
{
    private readonly Lock gate = new();
    private ImportReview current = review;

    /// <summary>What is known of it now.</summary>
    public ImportReview Review => Volatile.Read(ref current);

    /// <summary>Where its files are.</summary>
    public string Folder => folder;

    /// <summary>Where the new snapshot lies ready.</summary>
    public string SnapshotFolder => Path.Combine(folder, "snapshot");

    /// <summary>Where archives are unpacked to.</summary>
    public string FilesFolder => Path.Combine(folder, "files");

    /// <summary>Stops it; never disposed, as somebody may press the button at any moment and it holds nothing of the system's.</summary>
    public CancellationTokenSource Stopping { get; } = new();

    /// <summary>Only one at a time imports it.</summary>
    public Lock Committing { get; } = new();

    /// <summary>Whether its files go as soon as it has stopped.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Changes what is known of it.</summary>
    public ImportReview Update(Func<ImportReview, ImportReview> change)
    {
        lock (gate)
        {
            var changed = change(current);
            Volatile.Write(ref current, changed);
            return changed;
        }
    }
}
