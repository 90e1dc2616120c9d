namespace StreamRec.Core.Intake;

/// <summary>A file of the store while the program runs.</summary>
internal sealed class UploadEntry(Upload upload, string folder)
{
    private Upload current = upload;
    private int isWriting;

    /// <summary>What is known of it now.</summary>
    public Upload Upload => Volatile.Read(ref current);

    /// <summary>Where its bytes are.</summary>
    public string ContentPath => Path.Combine(folder, "content");

    /// <summary>Its folder.</summary>
    public string Folder => folder;

    /// <summary>Whether it was removed while a piece was arriving.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Takes the right to write; <see langword="false"/> when somebody else has it.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref isWriting, 1, 0) == 0;

    /// <summary>Gives the right to write back.</summary>
    public void End() => Volatile.Write(ref isWriting, 0);

    /// <summary>Notes how many bytes are here.</summary>
    public void Receive(long received) => Volatile.Write(ref current, Upload with { Received = received });
}
