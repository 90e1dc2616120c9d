using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Attributes;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Ingestion.MovieLens;

/// <summary>
/// What a MovieLens folder says of users and films besides ratings: <c>u.user</c> or <c>users.dat</c> (age, gender, occupation, region), and
/// <c>u.item</c>, <c>movies.dat</c> or <c>movies.csv</c> (genres, year).
/// </summary>
public static class MovieLensAttributes
{
    private static readonly (string Name, FileKind Kind)[] FilmLists =
    [
        ("u.item", FileKind.MovieLensItems), ("movies.dat", FileKind.MovieLensMoviesDat), ("movies.csv", FileKind.MovieLensMoviesCsv),
    ];

    /// <summary>Reads the files that lie beside a file of MovieLens ratings; what is not there is not known.</summary>
    /// <param name="ratingsPath">The file of ratings.</param>
    /// <param name="users">The users, in the order of their rows.</param>
    /// <param name="titleIds">The id of each title row, such as <c>m31</c>; ids of other sources have no attributes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UnusableInputException">A file is damaged, or a row of it cannot be read; the message names both.</exception>
    public static SideInformation Beside(string ratingsPath, UserDirectory users, IReadOnlyList<string> titleIds, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ratingsPath);
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(titleIds);
        var folder = Path.GetDirectoryName(Path.GetFullPath(ratingsPath))!;
        return new SideInformation(ReadUsers(folder, users, cancellation), ReadFilms(folder, titleIds, cancellation));
    }

    private static AttributeTable ReadUsers(string folder, UserDirectory users, CancellationToken cancellation)
    {
        if (MovieLensUserRows.FileNames.Select(name => Find(folder, name)).FirstOrDefault(file => file is not null) is not { } file)
        {
            return AttributeTable.Empty;
        }

        var table = new AttributeTableBuilder(users.Count);
        foreach (var (user, attributes) in MovieLensUserRows.Read(file, new ImportOptions(), cancellation))
        {
            var row = users.Find(RatingSource.MovieLens, user);
            foreach (var attribute in row < 0 ? [] : attributes)
            {
                table.Add(row, attribute);
            }
        }

        return table.Build();
    }

    private static AttributeTable ReadFilms(string folder, IReadOnlyList<string> titleIds, CancellationToken cancellation)
    {
        foreach (var (name, kind) in FilmLists)
        {
            if (Find(folder, name) is not { } file)
            {
                continue;
            }

            var rows = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var row = 0; row < titleIds.Count; row++)
            {
                rows[titleIds[row]] = row;
            }

            var table = new AttributeTableBuilder(titleIds.Count);
            var options = new ImportOptions();
            foreach (var source in MovieLensRows.Read(TextContent.Read(file, options, latin1Allowed: true), file, kind, options, cancellation))
            {
                if (source.Problem is { } problem)
                {
                    throw new UnusableInputException(problem, file.DisplayName, source.Line);
                }

                if (rows.TryGetValue(Platform.MovieLens.Letter + source.Cells[0].Trim(), out var row))
                {
                    table.AddYears(row, "year", MovieLensTitle.Read(source.Cells[1]).Year);
                    foreach (var genre in source.Cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
                    {
                        table.Add(row, "genre", genre);
                    }
                }
            }

            return table.Build();
        }

        return AttributeTable.Empty;
    }

    private static InputFile? Find(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? new InputFile(path, path, NamedDirectly: true) : null;
    }
}
