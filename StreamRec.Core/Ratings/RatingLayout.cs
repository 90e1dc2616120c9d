namespace StreamRec.Core.Ratings;

/// <summary>How a rating file is written: what separates its fields and which field means what. Positions count from 0; −1 is absent.</summary>
public sealed record RatingLayout
{
    /// <summary>A name for people, such as <c>MovieLens ratings.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the users are from, unless <see cref="SourceColumn"/> says it row by row.</summary>
    public required RatingSource Source { get; init; }

    /// <summary>Whether titles are numbers of MovieLens films rather than ids of the catalog.</summary>
    public required bool TitlesAreMovieLensNumbers { get; init; }

    /// <summary>What stands between two fields; empty for Parquet.</summary>
    public required string Delimiter { get; init; }

    /// <summary>Whether the first line names the columns.</summary>
    public required bool HasHeader { get; init; }

    /// <summary>The columns in the file's order, with the names that messages use.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The user's number.</summary>
    public required int UserColumn { get; init; }

    /// <summary>The title.</summary>
    public required int TitleColumn { get; init; }

    /// <summary>The score in stars.</summary>
    public required int ScoreColumn { get; init; }

    /// <summary>Unix seconds, if the file has them.</summary>
    public int TimeColumn { get; init; } = -1;

    /// <summary>The key of the user's <see cref="RatingSource"/>, in files that StreamRec itself exported.</summary>
    public int SourceColumn { get; init; } = -1;

    /// <summary>Why the file cannot be read although it is plainly a rating file (a missing column, a wrong encoding); <see langword="null"/> when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the file is Parquet rather than text.</summary>
    public bool IsParquet => Delimiter.Length == 0;

    /// <summary>Whether fields may stand in double quotes.</summary>
    internal bool IsQuoted => Delimiter is ",";

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>A rating file to read.</summary>
/// <param name="Path">Where it is; plain, gzip or Parquet.</param>
/// <param name="Layout">How it is written; see <see cref="RatingLayoutRecognizer"/>.</param>
public sealed record RatingFile(string Path, RatingLayout Layout)
{
    /// <summary>The name that reports and messages use; the file's own name unless set.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(Path);

    /// <summary>Recognises a file and describes it.</summary>
    /// <returns>The description, or <see langword="null"/> when it is not a rating file.</returns>
    public static RatingFile? TryRecognize(string path) =>
        RatingLayoutRecognizer.RecognizeFile(path) is { } layout ? new RatingFile(path, layout) : null;
}
