using System.Globalization;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion;

/// <summary>Input that cannot be imported at all. Nothing has changed; the message names the file and, where known, line and column.</summary>
public sealed class UnusableInputException : Exception
{
    /// <summary>Input that cannot be used.</summary>
    /// <param name="problem">What is wrong, as a sentence without the place.</param>
    /// <param name="file">The file as the person named it, or <see langword="null"/> when the problem is not one of a file.</param>
    /// <param name="line">The 1-based line in the file, if it is known.</param>
    /// <param name="column">The column's name, if the problem is one of a column.</param>
    /// <param name="inner">What caused it.</param>
    public UnusableInputException(string problem, string? file = null, long? line = null, string? column = null, Exception? inner = null)
        : base(Place(file, line, column) + problem, inner)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file, as the person named it.</summary>
    public string? File { get; }

    /// <summary>The 1-based line.</summary>
    public long? Line { get; }

    /// <summary>The rows that made it unusable, the first of them; empty when it is not for its rows.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>The column's name.</summary>
    public string? Column { get; }

    private static string Place(string? file, long? line, string? column)
    {
        var parts = new List<string>(3);
        if (file is not null)
        {
            parts.Add(file);
        }

        if (line is { } number)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}"));
        }

        if (column is not null)
        {
            parts.Add("column " + column);
        }

        return parts.Count == 0 ? "" : string.Join(", ", parts) + ": ";
    }
}
