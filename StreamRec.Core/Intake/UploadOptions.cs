namespace StreamRec.Core.Intake;

/// <summary>
/// Limits of files that are brought along over the network, and of the reviews of what they would change; section <c>StreamRec:Uploads</c>. What a packed file may unpack to, and how many
/// entries an archive may have, is said once for all imports: <see cref="Ingestion.ImportOptions"/>.
/// </summary>
public sealed class UploadOptions
{
    /// <summary>The largest file, in bytes.</summary>
    public long MaximumFileBytes { get; set; } = 4L << 30;

    /// <summary>The most bytes of all files together that wait for their import; counted from when a file is announced.</summary>
    public long MaximumTotalBytes { get; set; } = 16L << 30;

    /// <summary>The most files that wait for their import.</summary>
    public int MaximumFiles { get; set; } = 500;

    /// <summary>The most bytes of one request: a file comes in pieces of this size. It is never in memory, only on its way to the disk.</summary>
    public int ChunkBytes { get; set; } = 8 << 20;

    /// <summary>After how many hours files that nobody imported, and reviews that nobody decided on, are removed.</summary>
    public double KeptHours { get; set; } = 24;

    /// <summary>Reviews that are kept, those under way and those that ended; the oldest that have ended go first.</summary>
    public int KeptReviews { get; set; } = 20;

    /// <summary>Rows of each file that a review shows.</summary>
    public int PreviewRows { get; set; } = 8;

    /// <summary>Rejected rows that a review keeps for the download; all of them are counted.</summary>
    public int RejectedRows { get; set; } = 10_000;

    /// <summary>Folders of the server, besides the inbox in the data root, from which people may have files imported by naming them.</summary>
    public IList<string> Folders { get; } = [];

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaximumFileBytes <= 0 || MaximumTotalBytes < MaximumFileBytes)
        {
            yield return $"{nameof(MaximumFileBytes)}, {nameof(MaximumTotalBytes)}: more than 0, the total not below one file";
        }

        if (MaximumFiles is < 1 or > 100_000)
        {
            yield return $"{nameof(MaximumFiles)}: 1 to 100000";
        }

        if (ChunkBytes is < 1024 or > 1 << 30)
        {
            yield return $"{nameof(ChunkBytes)}: 1 KiB to 1 GiB";
        }

        if (KeptHours is not (> 0 and <= 8_760))
        {
            yield return $"{nameof(KeptHours)}: more than 0, up to 8760";
        }

        if (KeptReviews is < 1 or > 1_000 || PreviewRows is < 1 or > 100 || RejectedRows is < 0 or > 1_000_000)
        {
            yield return $"{nameof(KeptReviews)}: 1 to 1000; {nameof(PreviewRows)}: 1 to 100; {nameof(RejectedRows)}: 0 to 1000000";
        }

        if (Folders.FirstOrDefault(folder => !Path.IsPathFullyQualified(folder)) is not null)
        {
            yield return $"{nameof(Folders)}: full paths";
        }
    }
}
