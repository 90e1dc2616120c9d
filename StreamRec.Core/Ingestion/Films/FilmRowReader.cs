using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>Makes a film of a row that is one. A value that cannot be real is left out and reported; one that the source lacks stays unknown.</summary>
internal sealed class FilmRowReader(FilmColumns columns, string file, ImportOptions options, ReportBuilder report, NestedCells nested)
{
    private const string Source = "tmdb";
    private const int HighestVote = 10;

    private SourceRow row;

    /// <summary>Reads a row whose number and title are known to be there.</summary>
    public FilmRecord Read(SourceRow source, int number)
    {
        row = source;
        var show = number.ToString(CultureInfo.InvariantCulture);
        var title = Cell("title");
        var date = ReadDate();
        var genres = ReadNames("genres");
        var countries = ReadNames("production_countries");
        var record = new TitleRecord
        {
            Platform = Platform.Tmdb,
            ShowId = show,
            Type = TitleType.Movie,
            Name = title.Trim(),
            TitleAsGiven = title,
            OriginalName = Cell("original_title").Trim() is { Length: > 0 } original && original != title.Trim() ? original : null,
            Language = Cell("original_language").Trim() is { Length: > 0 } language ? language.ToLowerInvariant() : null,
            CountryAsGiven = FilmRecord.Joined(countries),
            Countries = countries,
            ListedInAsGiven = FilmRecord.Joined(genres),
            Genres = genres,
            DurationAsGiven = Given("runtime"),
            Duration = ReadDuration(),
            Description = Given("overview"),
            ReleaseYear = date?.Year,
            ImdbId = ReadImdbNumber(),
            TmdbId = show,
        };
        return new FilmRecord(record, ReadFacts(record.Id, date));
    }

    private FilmFacts ReadFacts(string id, DateOnly? date)
    {
        var (budget, revenue) = (ReadMoney("budget"), ReadMoney("revenue"));
        report.Touch(ImportRule.UnknownMoney, Source, budget is null || revenue is null ? 1 : 0);
        return new FilmFacts
        {
            TitleId = id,
            ReleaseDate = date,
            Budget = budget,
            Revenue = revenue,
            Popularity = ReadNumber("popularity", double.MaxValue),
            VoteAverage = ReadNumber("vote_average", HighestVote),
            VoteCount = ReadNumber("vote_count", int.MaxValue) is { } votes ? (int)votes : null,
            Status = Given("status")?.Trim(),
            Tagline = Given("tagline")?.Trim(),
            Collection = ReadCollection(),
            Companies = ReadNames("production_companies"),
            SpokenLanguages = ReadNames("spoken_languages"),
            Keywords = ReadNames("keywords"),
        };
    }

    private DateOnly? ReadDate()
    {
        var cell = Cell("release_date");
        if (string.IsNullOrWhiteSpace(cell))
        {
            report.Touch(ImportRule.UndatedFilms, Source);
            return null;
        }

        if (FilmValues.TryReadDate(cell, out var date) && date.Year >= options.EarliestReleaseYear && date.Year <= options.LatestReleaseYear)
        {
            return date;
        }

        Drop("release_date", string.Create(
            CultureInfo.InvariantCulture,
            $"\"{FilmListReader.Shorten(cell)}\" is not a date such as 1995-10-30, from {options.EarliestReleaseYear} to {options.LatestReleaseYear}."));
        return null;
    }

    private Duration? ReadDuration()
    {
        var cell = Cell("runtime");
        if (string.IsNullOrWhiteSpace(cell) || (FilmValues.TryReadNumber(cell, out var minutes) && minutes is >= 0 and < 0.5))
        {
            report.Touch(ImportRule.UnknownRuntime, Source);
            return null;
        }

        if (FilmValues.TryReadNumber(cell, out minutes) && minutes > 0 && minutes <= options.LongestMinutes)
        {
            return new Duration((int)Math.Round(minutes), DurationUnit.Minutes);
        }

        Drop("runtime", string.Create(CultureInfo.InvariantCulture, $"\"{FilmListReader.Shorten(cell)}\" is not a number of minutes from 0 to {options.LongestMinutes}."));
        return null;
    }

    private long? ReadMoney(string column)
    {
        var cell = Cell(column);
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        if (FilmValues.TryReadMoney(cell, out var dollars) && dollars >= 0)
        {
            return dollars == 0 ? null : dollars;
        }

        Drop(column, $"\"{FilmListReader.Shorten(cell)}\" is not an amount of dollars, 0 or more.");
        return null;
    }

    private double? ReadNumber(string column, double most)
    {
        var cell = Cell(column);
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        if (FilmValues.TryReadNumber(cell, out var value) && value >= 0 && value <= most)
        {
            return value;
        }

        Drop(column, string.Create(
            CultureInfo.InvariantCulture,
            $"\"{FilmListReader.Shorten(cell)}\" is not a number {(most is double.MaxValue ? "of 0 or more" : $"from 0 to {most:0}")}."));
        return null;
    }

    // MovieLens has the same numbers without the letters in front.
    private string? ReadImdbNumber()
    {
        var cell = Cell("imdb_id").AsSpan().Trim();
        var digits = cell.StartsWith("tt", StringComparison.OrdinalIgnoreCase) ? cell[2..] : cell;
        if (digits.IsEmpty)
        {
            return null;
        }

        if (!digits.ContainsAnyExceptInRange('0', '9'))
        {
            return digits.TrimStart('0').IsEmpty ? null : digits.ToString();
        }

        Drop("imdb_id", $"\"{FilmListReader.Shorten(cell.ToString())}\" is not a number of IMDb such as tt0114709.");
        return null;
    }

    private string[] ReadNames(string column)
    {
        try
        {
            return nested.Names(Cell(column));
        }
        catch (UnusableCellException error)
        {
            Drop(column, error.Message);
            return [];
        }
    }

    private string? ReadCollection()
    {
        try
        {
            return nested.Name(Cell("belongs_to_collection"));
        }
        catch (UnusableCellException error)
        {
            Drop("belongs_to_collection", error.Message);
            return null;
        }
    }

    private string Cell(string column) => columns.Cell(row.Cells, column);

    private string? Given(string column) => Cell(column) is { } cell && !string.IsNullOrWhiteSpace(cell) ? cell : null;

    private void Drop(string column, string problem) =>
        report.Reject(new Rejection(file, row.Row, row.Line, column, problem, RejectionKind.Value));
}
