using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Films;
using StreamRec.Core.Ingestion.Derived;
using StreamRec.Core.Ingestion.Films;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.MovieLens;
using StreamRec.Core.Ingestion.Platforms;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion;

/// <summary>The catalogs of one import.</summary>
/// <param name="Titles">The titles of each platform that the inputs hold.</param>
/// <param name="Films">What is known of the films beyond their titles, in the order of their file; <see langword="null"/> when the inputs hold no films.</param>
/// <param name="Scores">The mean scores that came with a catalog of one score a title; <see langword="null"/> when there is none.</param>
internal sealed record ReadCatalogs(IReadOnlyDictionary<Platform, IReadOnlyCollection<TitleRecord>> Titles, IReadOnlyList<FilmFacts>? Films, GivenScores? Scores);

/// <summary>Reads the catalogs of one import, each file whole, into titles by platform.</summary>
internal sealed class CatalogReading(
    PreviousSnapshot before, bool append, ImportOptions options, ReportBuilder report, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    private readonly Dictionary<Platform, (InputFile File, IReadOnlyCollection<TitleRecord> Titles)> read = [];

    /// <summary>Reads every catalog of the inputs.</summary>
    /// <exception cref="UnusableInputException">A file cannot be used, or two files hold the same catalog.</exception>
    public ReadCatalogs Read(InputSet inputs)
    {
        foreach (var input in inputs.Platforms)
        {
            progress?.Report(new ImportProgress(ImportStage.Catalogs, input.File.DisplayName, 0.05));
            ReadPlatform(input);
        }

        foreach (var export in inputs.Exports)
        {
            progress?.Report(new ImportProgress(ImportStage.Catalogs, export.DisplayName, 0.07));
            ReadExport(export);
        }

        var films = ReadFilms(inputs);
        if (inputs.MovieLens is { } list)
        {
            progress?.Report(new ImportProgress(ImportStage.Catalogs, list.File.DisplayName, 0.09));
            ReadMovieLens(list, inputs.Links);
        }
        else if (inputs.Links is { } links)
        {
            ReadLinksAlone(links, inputs);
        }

        var scores = inputs.ScoredCatalog is { } scored ? ReadScored(scored) : null;
        return new ReadCatalogs(read.ToDictionary(each => each.Key, each => each.Value.Titles), films, scores);
    }

    // Beside the platforms' own catalogs its lower-cased titles would be the poorer copy: then it gives its scores only.
    private GivenScores ReadScored(InputFile file)
    {
        progress?.Report(new ImportProgress(ImportStage.Catalogs, file.DisplayName, 0.09));
        var alone = !read.Keys.Any(platform => platform.IsStreaming) && !(append && Platform.Streaming.Any(platform => before.TitlesOf(platform).Any()));
        var (titles, scores) = new DerivedReading(options, report, cancellation).ReadScored(file, withTitles: alone);
        foreach (var each in titles)
        {
            Keep(each.Key, file, each.Value);
        }

        return scores;
    }

    private IReadOnlyList<FilmFacts>? ReadFilms(InputSet inputs)
    {
        var staying = append ? before.FilmRecords() : [];
        if (inputs.Films is { HasDetails: true, List: null } && staying.Count == 0)
        {
            LeaveOutDetails(inputs);
        }

        var reading = new FilmReading(options, report, progress, cancellation);
        var films = reading.Read(inputs.Films, staying);
        if (films is not null)
        {
            Keep(Platform.Tmdb, (inputs.Films.List ?? inputs.Films.Credits ?? inputs.Films.Keywords)!, [.. films.Select(film => film.Title)]);
        }

        var exported = films is null ? read.GetValueOrDefault(Platform.Tmdb) : default;
        if (inputs.Films.Export is { } export)
        {
            films = films is null
                ? reading.ReadExport(export, exported.Titles ?? [], staying)
                : throw new UnusableInputException($"{read[Platform.Tmdb].File.DisplayName} holds films of The Movies Dataset already. Import one of the two.", export.DisplayName);
        }
        else if (exported.File is { } titles)
        {
            throw new UnusableInputException("these exported titles include films of The Movies Dataset: import the films.parquet that was exported beside them, too.", titles.DisplayName);
        }

        return films is null ? null : [.. films.Select(film => film.Facts)];
    }

    // Credits and keywords name nobody's film when there are no films.
    private void LeaveOutDetails(InputSet inputs)
    {
        const string Reason = "Credits and keywords need their films: import them together with the film list, or with --append to a snapshot that has films.";
        foreach (var file in inputs.Films.RemoveDetails())
        {
            if (file.NamedDirectly || (!inputs.HasTitles && inputs.Ratings.Count == 0))
            {
                throw new UnusableInputException(Reason, file.DisplayName);
            }

            report.Close(new FileReport(file.DisplayName, "skipped", Reason));
        }
    }

    // The Movies Dataset comes with MovieLens ratings and links, but without the MovieLens film list: the linked films stand in for it.
    private void ReadLinksAlone(InputFile links, InputSet inputs)
    {
        var films = read.TryGetValue(Platform.Tmdb, out var here) ? here.Titles : [.. before.TitlesOf(Platform.Tmdb)];
        var needed = inputs.Ratings.Any(file => file.Layout.TitlesAreMovieLensNumbers) && !(append && before.TitlesOf(Platform.MovieLens).Any());
        if (films.Count == 0 || !needed)
        {
            report.Close(new FileReport(
                links.DisplayName, "skipped", "Links are read together with a MovieLens film list (movies.csv), or with ratings of films of The Movies Dataset."));
            return;
        }

        var content = TextContent.Read(links, options, latin1Allowed: false);
        var rows = CsvTable.Rows(content, links, options, CsvTable.Header(content.Utf8).Count, ',', hasHeader: true, cancellation);
        var making = new FilmsFromLinks(films.ToDictionary(film => film.TmdbId ?? film.ShowId, StringComparer.Ordinal), report);
        var (count, unknown) = making.Make(rows, links.DisplayName);
        report.Close(Describe(links, "movielens-links", Platform.MovieLens, content.EncodingName) with
        {
            RowsRead = count,
            Note = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{unknown} links name no film of The Movies Dataset that is here."),
        });
        Keep(Platform.MovieLens, links, making.Titles);
    }

    private void ReadPlatform(PlatformInput input)
    {
        var (header, rows, encoding) = SourceTable.Open(input.File, options, cancellation);
        var columns = PlatformColumns.Find(header, input.File.DisplayName);
        var platform = input.Platform ?? PlatformRecognizer.FromLabels(rows.Where(row => row.Problem is null).Select(row => columns.Cell(row.Cells, 10)))
            ?? throw new UnusableInputException(
                $"this is a platform catalog, but neither the file's name nor its genre labels say of which platform. Name it after one of {string.Join(", ", Platform.Streaming)}.",
                input.File.DisplayName);
        var reader = new PlatformCatalogReader(platform, columns, input.File.DisplayName, options, report);
        foreach (var row in rows)
        {
            reader.Add(row);
        }

        report.Close(Describe(input.File, "platform-catalog", platform, encoding) with { RowsRead = reader.Rows, BlankCells = reader.BlankCells });
        Keep(platform, input.File, reader.Titles);
    }

    // An export is past all rules: its rows are taken over as they are, each platform a family of its own.
    private void ReadExport(InputFile file)
    {
        try
        {
            var titles = TitlesParquetReader.ReadRecords(file.Path);
            if (titles.CountBy(title => title.Id, StringComparer.Ordinal).FirstOrDefault(each => each.Value > 1) is { Key: { } id })
            {
                throw new UnusableInputException($"{id} stands in two rows.", file.DisplayName, column: "id");
            }

            report.Close(DescribeFile(file, "exported-titles", "") with { Source = "export", RowsRead = titles.Count });
            foreach (var platform in titles.GroupBy(title => title.Platform))
            {
                Keep(platform.Key, file, [.. platform]);
            }
        }
        catch (Exception error) when (error is DuckDbException or UnusableSnapshotException)
        {
            throw new UnusableInputException("the exported titles cannot be read: " + error.Message, file.DisplayName, inner: error);
        }
    }

    private void ReadMovieLens(MovieLensInput input, InputFile? links)
    {
        var content = TextContent.Read(input.File, options, latin1Allowed: input.Kind != FileKind.MovieLensMoviesCsv);
        var reader = new MovieLensCatalogReader(input.File.DisplayName, options, report);
        foreach (var row in MovieLensRows.Read(content, input.File, input.Kind, options, cancellation))
        {
            reader.Add(row);
        }

        if (links is not null)
        {
            ReadLinks(links, reader);
        }

        report.Close(Describe(input.File, "movielens-films", Platform.MovieLens, content.EncodingName) with { RowsRead = reader.Rows });
        Keep(Platform.MovieLens, input.File, reader.Titles);
    }

    private void ReadLinks(InputFile links, MovieLensCatalogReader reader)
    {
        var content = TextContent.Read(links, options, latin1Allowed: false);
        var rows = CsvTable.Rows(content, links, options, CsvTable.Header(content.Utf8).Count, ',', hasHeader: true, cancellation);
        var (count, unknown) = reader.Link(rows, links.DisplayName);
        report.Close(Describe(links, "movielens-links", Platform.MovieLens, content.EncodingName) with
        {
            RowsRead = count,
            Note = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{unknown} links name films that the film list does not have."),
        });
    }

    private void Keep(Platform platform, InputFile file, IReadOnlyCollection<TitleRecord> titles)
    {
        if (titles.Count == 0)
        {
            throw new UnusableInputException("the file holds no title that can be used.", file.DisplayName);
        }

        if (!read.TryAdd(platform, (file, titles)))
        {
            throw new UnusableInputException($"{read[platform].File.DisplayName} holds the catalog of {platform.Name} already. Import one of the two.", file.DisplayName);
        }
    }

    private static FileReport Describe(InputFile file, string kind, Platform platform, string encoding) =>
        DescribeFile(file, kind, encoding is "UTF-8" or "Parquet" ? "" : $"Read as {encoding}.") with { Source = platform.Key };

    private static FileReport DescribeFile(InputFile file, string kind, string note) =>
        new(file.DisplayName, kind, note) { Bytes = new FileInfo(file.Path).Length, Sha256 = Checksum.OfFile(file.Path) };
}
