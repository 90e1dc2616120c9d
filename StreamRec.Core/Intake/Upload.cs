namespace StreamRec.Core.Intake;

/// <summary>A file on its way here, or here.</summary>
/// <param name="Id">Its id: by chance, so that nobody guesses another's.</param>
/// <param name="Group">The id of the files that belong together.</param>
/// <param name="Name">What its owner calls it, for people to read; never a path on this machine.</param>
/// <param name="Size">Its bytes, as announced.</param>
/// <param name="Received">The bytes that are here; the next piece begins with this one.</param>
/// <param name="Created">When it was announced.</param>
public sealed record Upload(string Id, string Group, string Name, long Size, long Received, DateTimeOffset Created)
{
    /// <summary>Whether all of it is here.</summary>
    public bool IsComplete => Received == Size;
}

/// <summary>Why a file, or a piece of one, is not taken.</summary>
public enum UploadRefusal
{
    /// <summary>There is no such file.</summary>
    Unknown,

    /// <summary>It has no name, or no bytes.</summary>
    Nothing,

    /// <summary>It is larger than one may be, or the piece than was announced or is allowed.</summary>
    TooLarge,

    /// <summary>As many files or bytes as may wait are there already, or the disk is full.</summary>
    NoRoom,

    /// <summary>The piece does not begin where the file ends; <see cref="RefusedUploadException.Received"/> says where that is.</summary>
    WrongOffset,

    /// <summary>Another piece of it is arriving at this moment, or all of it is here.</summary>
    Busy,
}

/// <summary>A file, or a piece of one, that is not taken. What was received before stays.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">The same in words.</param>
/// <param name="received">The bytes that are here, where there is such a file.</param>
public sealed class RefusedUploadException(UploadRefusal refusal, string message, long? received = null) : Exception(message)
{
    /// <summary>Why.</summary>
    public UploadRefusal Refusal => refusal;

    /// <summary>The bytes that are here, where there is such a file.</summary>
    public long? Received => received;
}
