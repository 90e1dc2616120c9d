namespace StreamRec.Core.Ratings;

/// <summary>A rating file that cannot be used as a whole; the message names the file and, where they apply, row and column.</summary>
public sealed class RatingFileException : Exception
{
    /// <summary>An exception without a message.</summary>
    public RatingFileException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public RatingFileException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and the failure behind it.</summary>
    public RatingFileException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A file and what is wrong with it.</summary>
    public RatingFileException(string fileName, string problem, Exception? innerException = null)
        : base($"{fileName}: {problem}", innerException) => FileName = fileName;

    /// <summary>The file.</summary>
    public string? FileName { get; }
}
