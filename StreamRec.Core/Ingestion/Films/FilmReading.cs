using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>Reads the family of The Movies Dataset: the film list with its credits and keywords, or either for the films that are there.</summary>
internal sealed class FilmReading(ImportOptions options, ReportBuilder report, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    private readonly NestedCells nested = new(options, report);

    /// <summary>Reads the files.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="before">The films that stay: those of the current snapshot when it is added to, otherwise none.</param>
    /// <returns>All films of the new snapshot, or <see langword="null"/> when the inputs hold none of the family.</returns>
    /// <exception cref="UnusableInputException">A file cannot be used.</exception>
    public IReadOnlyList<FilmRecord>? Read(FilmInputs inputs, IReadOnlyList<FilmRecord> before)
    {
        if (inputs.List is null && !inputs.HasDetails)
        {
            return null;
        }

        var listed = inputs.List is { } list ? ReadList(list) : [];
        var films = Merge(before, listed);
        var numbers = films.Select(film => film.Number).ToHashSet();
        if (inputs.Credits is { } credits)
        {
            Report(credits);
            var (found, rows) = new FilmDetailsReader(numbers, options, report, nested).ReadCredits(credits, cancellation);
            films = films.ConvertAll(film => found.TryGetValue(film.Number, out var each) ? film.WithCredits(each.Cast, each.Directors) : film);
            report.Touch(ImportRule.FilmsWithoutCredits, Platform.Tmdb.Key, films.Count(film => !found.ContainsKey(film.Number)));
            report.Close(Describe(credits, "film-credits") with { RowsRead = rows });
        }

        if (inputs.Keywords is { } keywords)
        {
            Report(keywords);
            var (found, rows) = new FilmDetailsReader(numbers, options, report, nested).ReadKeywords(keywords, cancellation);
            films = films.ConvertAll(film => found.TryGetValue(film.Number, out var each) ? film.WithKeywords(each.Keywords) : film);
            report.Close(Describe(keywords, "film-keywords") with { RowsRead = rows });
        }

        return films;
    }

    /// <summary>Joins exported facts to the exported titles that they belong to.</summary>
    /// <param name="export">The file of facts.</param>
    /// <param name="titles">The films among the exported titles.</param>
    /// <param name="before">As in <see cref="Read"/>.</param>
    /// <exception cref="UnusableInputException">The file cannot be read, or the two do not fit.</exception>
    public IReadOnlyList<FilmRecord> ReadExport(InputFile export, IReadOnlyCollection<TitleRecord> titles, IReadOnlyList<FilmRecord> before)
    {
        Report(export);
        try
        {
            var byId = titles.ToDictionary(title => title.Id, StringComparer.Ordinal);
            var films = FilmsParquetReader.Read(export.Path).Select(facts => byId.TryGetValue(facts.TitleId, out var title)
                ? new FilmRecord(title, facts)
                : throw new UnusableInputException($"the film {facts.TitleId} is not among the titles. Import it with the titles.parquet that was exported beside it.", export.DisplayName)).ToList();
            report.Close(Describe(export, "exported-films") with { Source = "export", RowsRead = films.Count });
            return films.DistinctBy(film => film.Number).Count() == titles.Count && films.Count == titles.Count
                ? Merge(before, films)
                : throw new UnusableInputException("the films and the titles exported with them do not fit together.", export.DisplayName);
        }
        catch (Exception error) when (error is DuckDbException or UnusableSnapshotException)
        {
            throw new UnusableInputException("the exported films cannot be read: " + error.Message, export.DisplayName, inner: error);
        }
    }

    private List<FilmRecord> ReadList(InputFile file)
    {
        Report(file);
        using var table = new FilmTable(file, options, cancellation);
        var columns = FilmColumns.Find(table.Header, file.DisplayName);
        var broken = new BrokenRecords(columns);
        var reader = new FilmListReader(columns, file.DisplayName, options, report, nested);
        foreach (var row in broken.Join(table.Rows()))
        {
            reader.Add(row);
        }

        report.Touch(ImportRule.JoinedRecords, Platform.Tmdb.Key, broken.Joined);
        report.Close(Describe(file, "film-list") with { RowsRead = table.RowsRead, BlankCells = reader.BlankCells });
        return reader.Films.Count > 0
            ? [.. reader.Films]
            : throw new UnusableInputException("the file holds no film that can be used.", file.DisplayName);
    }

    // A film that comes again keeps its place, and the people and keywords that its new row knows nothing of.
    private static List<FilmRecord> Merge(IReadOnlyList<FilmRecord> before, List<FilmRecord> listed)
    {
        if (before.Count == 0)
        {
            return listed;
        }

        var added = listed.ToDictionary(film => film.Number);
        var merged = new List<FilmRecord>(before.Count + listed.Count);
        foreach (var old in before)
        {
            merged.Add(added.Remove(old.Number, out var film) ? KeepDetails(film, old) : old);
        }

        merged.AddRange(listed.Where(film => added.ContainsKey(film.Number)));
        return merged;
    }

    private static FilmRecord KeepDetails(FilmRecord film, FilmRecord old)
    {
        var withPeople = film.Title.Cast.Count + film.Title.Directors.Count > 0 ? film : film.WithCredits(old.Title.Cast, old.Title.Directors);
        return withPeople.Facts.Keywords.Count > 0 ? withPeople : withPeople.WithKeywords(old.Facts.Keywords);
    }

    private void Report(InputFile file) => progress?.Report(new ImportProgress(ImportStage.Catalogs, file.DisplayName, 0.08));

    private static FileReport Describe(InputFile file, string kind) => new(file.DisplayName, kind, "")
    {
        Source = Platform.Tmdb.Key,
        Bytes = new FileInfo(file.Path).Length,
        Sha256 = Checksum.OfFile(file.Path),
    };
}
