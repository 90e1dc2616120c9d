using StreamRec.Core.Ingestion.Derived;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Platforms;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Ratings;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion;

/// <summary>Finds out what each input file is, and decides which ones belong to the import.</summary>
internal static class InputSorting
{
    /// <summary>Sorts the files of one import.</summary>
    /// <exception cref="UnusableInputException">A file named directly is of no known kind, a file is empty, or nothing can be imported.</exception>
    public static InputSet Sort(IReadOnlyList<InputFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var inputs = new InputSet();
        var all = files.Select(file => (file.Folder, file.PlainName)).ToHashSet();
        for (var position = 0; position < files.Count; position++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress(ImportStage.Recognizing, files[position].DisplayName, 0.05 * position / files.Count));
            if (WholeOf(files[position]) is { } whole && all.Contains((files[position].Folder, whole)))
            {
                inputs.Skipped.Add((files[position], $"A part of {whole}, which lies beside it."));
            }
            else
            {
                Place(inputs, files[position]);
            }
        }

        LeaveOutSplits(inputs);
        if (!inputs.HasTitles && inputs.Ratings.Count == 0 && !inputs.Films.HasDetails && inputs.CombinedScores is null)
        {
            var reasons = string.Join(" ", inputs.Skipped.Take(5).Select(skipped => $"{skipped.File.DisplayName}: {skipped.Reason}"));
            throw new UnusableInputException("Nothing here can be imported: no platform catalog, film list or ratings were found. " + reasons);
        }

        return inputs;
    }

    private static void Place(InputSet inputs, InputFile file)
    {
        if (ParquetTable.IsParquet(file.Path))
        {
            PlaceParquet(inputs, file);
            return;
        }

        var start = FileStart.Read(file);
        if (start.Length == 0)
        {
            throw new UnusableInputException("the file is empty.", file.DisplayName);
        }

        var recognition = FileRecognizer.Recognize(file, start);
        if (recognition.Kind == FileKind.Unknown && RatingLayoutRecognizer.Recognize(start.AsSpan(0, Math.Min(start.Length, RatingLayoutRecognizer.SampleLength))) is { } layout)
        {
            AddRatings(inputs, file, layout);
            return;
        }

        PlaceText(inputs, file, recognition);
    }

    private static void PlaceText(InputSet inputs, InputFile file, Recognition recognition)
    {
        switch (recognition.Kind)
        {
            case FileKind.ExportedTitles:
                throw new UnusableInputException(recognition.Note, file.DisplayName, 1);
            case FileKind.PlatformCatalog:
                inputs.Platforms.Add(new PlatformInput(file, PlatformRecognizer.FromName(file.PlainName)));
                break;
            case FileKind.MovieLensMoviesCsv or FileKind.MovieLensMoviesDat or FileKind.MovieLensItems:
                inputs.MovieLens = inputs.MovieLens is { } other
                    ? throw new UnusableInputException($"{other.File.DisplayName} is a MovieLens film list already. Film numbers differ between data sets: import one of them.", file.DisplayName)
                    : new MovieLensInput(file, recognition.Kind);
                break;
            case FileKind.MovieLensLinks:
                inputs.Links = inputs.Links is { } links
                    ? throw new UnusableInputException($"{links.DisplayName} holds links already. Import one of the two.", file.DisplayName)
                    : file;
                break;
            case FileKind.MovieLensUsers:
                AddUserAttributes(inputs, file);
                break;
            case FileKind.ScoredCatalog:
                AddScored(inputs, file);
                break;
            case FileKind.CombinedScores:
                inputs.CombinedScores = inputs.CombinedScores is { } combined
                    ? throw new UnusableInputException($"{combined.DisplayName} holds combined scores already. Import one of the two.", file.DisplayName)
                    : file;
                break;
            case FileKind.FilmList or FileKind.FilmCredits or FileKind.FilmKeywords:
                inputs.Films.Add(file, recognition.Kind);
                break;
            case FileKind.SampleDescription:
                inputs.IsSample = true;
                inputs.Skipped.Add((file, recognition.Note));
                break;
            case FileKind.Unknown when file.NamedDirectly:
                throw new UnusableInputException(
                    "the file is of no known kind. Known are the platform catalogs (show_id,type,title,…), catalogs with one mean score a title (…,califPromedio or …,scored), The Movies Dataset (films, credits, keywords), MovieLens film lists, links and ratings, and ratings as userId,rating,timestamp,movieId.",
                    file.DisplayName,
                    1);
            default:
                inputs.Skipped.Add((file, recognition.Note));
                break;
        }
    }

    private static void PlaceParquet(InputSet inputs, InputFile file)
    {
        var header = ParquetTable.Header(file);
        if (TitlesParquetReader.LooksLike(header))
        {
            inputs.Exports.Add(file);
        }
        else if (ScoredCatalogColumns.LooksLike(header))
        {
            AddScored(inputs, file);
        }
        else if (SnapshotMatches.LooksLike(header))
        {
            inputs.Skipped.Add((file, "Matches between titles are found anew at each import."));
        }
        else if (UserAttributes.LooksLike(header))
        {
            AddUserAttributes(inputs, file);
        }
        else if (FilmsParquetReader.LooksLike(header))
        {
            inputs.Films.Add(file, FileKind.ExportedFilms);
        }
        else if (PlatformColumns.LooksLike(header) && header.Contains("show_id", StringComparer.OrdinalIgnoreCase))
        {
            inputs.Platforms.Add(new PlatformInput(file, PlatformRecognizer.FromName(file.PlainName)));
        }
        else if (FileRecognizer.RecognizeFilms(header) is { } films)
        {
            inputs.Films.Add(file, films);
        }
        else if (RatingLayoutRecognizer.RecognizeFile(file.Path) is { } layout)
        {
            AddRatings(inputs, file, layout);
        }
        else if (file.NamedDirectly)
        {
            throw new UnusableInputException($"the columns of this Parquet file are none that can be imported: {string.Join(", ", header)}.", file.DisplayName);
        }
        else
        {
            inputs.Skipped.Add((file, "Its columns are none that can be imported."));
        }
    }

    private static void AddScored(InputSet inputs, InputFile file) =>
        inputs.ScoredCatalog = inputs.ScoredCatalog is { } other
            ? throw new UnusableInputException($"{other.DisplayName} gives a mean score for each title already. Import one of the two.", file.DisplayName)
            : file;

    private static void AddUserAttributes(InputSet inputs, InputFile file) =>
        inputs.UserAttributes = inputs.UserAttributes is { } other
            ? throw new UnusableInputException($"{other.DisplayName} says already who the users are. Import one of the two.", file.DisplayName)
            : file;

    private static void AddRatings(InputSet inputs, InputFile file, RatingLayout layout)
    {
        if (layout.Problem is { } problem)
        {
            throw new UnusableInputException(problem, file.DisplayName, 1);
        }

        inputs.Ratings.Add(new RatingFile(file.Path, layout) { Name = file.DisplayName });
    }

    // The Movies Dataset brings links_small.csv and ratings_small.csv beside the files out of which they were cut.
    private static string? WholeOf(InputFile file) => file.PlainName switch
    {
        "links_small.csv" => "links.csv",
        "ratings_small.csv" => "ratings.csv",
        _ => null,
    };

    // MovieLens 100k brings u.data and, cut out of it for evaluation, u1.base to ub.test: the same ratings again.
    private static void LeaveOutSplits(InputSet inputs)
    {
        var files = inputs.Ratings.ConvertAll(each => new InputFile(each.Name, each.Path, NamedDirectly: false));
        var whole = files.Where(each => each.PlainName is "u.data").Select(each => each.Folder).ToHashSet(StringComparer.Ordinal);
        for (var position = files.Count - 1; position >= 0; position--)
        {
            var file = files[position];
            if (whole.Contains(file.Folder) && file.PlainName is ['u', _, '.', ..] and not "u.data" && Path.GetExtension(file.PlainName) is ".base" or ".test")
            {
                inputs.Ratings.RemoveAt(position);
                inputs.Skipped.Add((file, "A part of u.data, cut out for evaluation."));
            }
        }
    }
}
