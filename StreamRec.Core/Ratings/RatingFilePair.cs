using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Two files of ratings, one to train on and one to predict, over the same user and title rows. No catalog is needed: the titles are those
/// that the files name.
/// </summary>
/// <param name="Training">The ratings to train on.</param>
/// <param name="Test">The ratings to predict.</param>
/// <param name="Users">The users of both.</param>
/// <param name="TitleIds">The id of each title row, such as <c>as680</c> or <c>m31</c>.</param>
public sealed record RatingFilePair(RatingTable Training, RatingTable Test, UserDirectory Users, IReadOnlyList<string> TitleIds)
{
    /// <summary>Reads both files.</summary>
    /// <exception cref="RatingFileException">A file is not one of ratings, or a row of it cannot be used.</exception>
    public static RatingFilePair Read(string trainingPath, string testPath, CancellationToken cancellation = default)
    {
        RatingFile[] files = [Describe(trainingPath), Describe(testPath)];
        var titles = new TitleIdIndex(TitlesOf(files));
        var training = ReadWhole(files[0], titles, cancellation);
        var test = ReadWhole(files[1], titles, cancellation);
        var users = UserDirectory.Union(training.Users, test.Users);
        return new RatingFilePair(training.Ratings.WithUsers(users.RowsOf(training.Users)), test.Ratings.WithUsers(users.RowsOf(test.Users)), users, titles.Ids);
    }

    private static RatingFile Describe(string path)
    {
        if (!File.Exists(path))
        {
            throw new RatingFileException(path, "There is no such file.");
        }

        var file = RatingFile.TryRecognize(path) ?? throw new RatingFileException(path, "These are not ratings in a layout that import knows.");
        return file with { Name = path };
    }

    private static RatingReadResult ReadWhole(RatingFile file, TitleIdIndex titles, CancellationToken cancellation)
    {
        var read = RatingFileReader.Read([file], titles, cancellationToken: cancellation);
        return read.Report.Rejected == 0
            ? read
            : throw new RatingFileException(file.Name, $"{read.Report.Rejected} of {read.Report.Rows} rows cannot be used; an evaluation needs all of them. The first: {read.Report.Rejections[0]}");
    }

    private static List<string> TitlesOf(IReadOnlyList<RatingFile> files)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        using var connection = DuckDbConnection.OpenInMemory();
        foreach (var file in files)
        {
            var letter = file.Layout.TitlesAreMovieLensNumbers ? "m" : "";
            using var distinct = connection.Query($"SELECT DISTINCT trim({RatingSql.Column(file.Layout, file.Layout.TitleColumn)}) {RatingSql.From(file)}", file.Path);
            foreach (var row in distinct.Rows())
            {
                if (row[0] is string { Length: > 0 } id)
                {
                    ids.Add(letter + id);
                }
            }
        }

        return [.. ids];
    }
}
