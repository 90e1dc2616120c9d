using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Platforms;

/// <summary>Applies the rules of a platform catalog, row by row.</summary>
internal sealed class PlatformCatalogReader(Platform platform, PlatformColumns columns, string file, ImportOptions options, ReportBuilder report)
{
    private readonly Dictionary<string, TitleRecord> byId = new(StringComparer.Ordinal);
    private readonly long[] blanks = new long[PlatformColumns.Names.Count];
    private long rows;

    /// <summary>Data rows seen.</summary>
    public long Rows => rows;

    /// <summary>Blank cells by column, before any rule.</summary>
    public IReadOnlyDictionary<string, long> BlankCells =>
        Enumerable.Range(0, blanks.Length)
            .Where(column => blanks[column] > 0)
            .ToDictionary(column => PlatformColumns.Names[column], column => blanks[column], StringComparer.Ordinal);

    /// <summary>The titles of the accepted rows.</summary>
    public IReadOnlyCollection<TitleRecord> Titles => byId.Values;

    /// <summary>Takes one row.</summary>
    public void Add(SourceRow row)
    {
        rows++;
        if (row.Problem is { } unreadable)
        {
            Reject(row, null, unreadable);
            report.CountRejectedRows(file, row.Lines - 1);
            rows += row.Lines - 1;
            return;
        }

        CountBlanks(row.Cells);
        if (Read(row) is not { } title)
        {
            return;
        }

        if (byId.TryAdd(title.Id, title))
        {
            return;
        }

        if (byId[title.Id].SameContent(title))
        {
            report.Touch(ImportRule.RepeatedTitles, platform.Key);
        }
        else
        {
            Reject(row, "show_id", $"{title.ShowId} stands in an earlier row with another title.");
        }
    }

    private TitleRecord? Read(SourceRow row)
    {
        var showId = Cell(row, 0);
        if (TextKey.Of(showId).Length == 0 || showId.Length > 40 || showId.Any(char.IsControl))
        {
            Reject(row, "show_id", "an id is needed, such as s123.");
            return null;
        }

        if (ReadType(Cell(row, 1)) is not { } type)
        {
            Reject(row, "type", $"\"{Shorten(Cell(row, 1))}\" is neither Movie nor TV Show.");
            return null;
        }

        var name = Cell(row, 2);
        if (string.IsNullOrWhiteSpace(name))
        {
            Reject(row, "title", "a title is needed.");
            return null;
        }

        if (!int.TryParse(Cell(row, 7).AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year)
            || year < options.EarliestReleaseYear || year > options.LatestReleaseYear)
        {
            Reject(row, "release_year", string.Create(
                CultureInfo.InvariantCulture, $"\"{Shorten(Cell(row, 7))}\" is not a year from {options.EarliestReleaseYear} to {options.LatestReleaseYear}."));
            return null;
        }

        var (duration, ratingKey) = ReadDurationAndRating(row);
        NoteOuterBlanks(row);
        return new TitleRecord
        {
            Platform = platform,
            ShowId = showId.Trim(),
            Type = type,
            Name = name.Trim(),
            TitleAsGiven = name,
            DirectorAsGiven = Given(row, 3),
            CastAsGiven = Given(row, 4),
            CountryAsGiven = Given(row, 5),
            RatingAsGiven = Given(row, 8),
            DurationAsGiven = Given(row, 9),
            ListedInAsGiven = Given(row, 10),
            Description = Given(row, 11),
            Directors = ListText.Split(Cell(row, 3), report, platform),
            Cast = ListText.Split(Cell(row, 4), report, platform),
            Countries = ListText.Split(Cell(row, 5), report, platform),
            Genres = ListText.Split(Cell(row, 10), report, platform, isGenres: true),
            DateAdded = ReadDate(row),
            ReleaseYear = year,
            RatingKey = ratingKey,
            Duration = duration,
        };
    }

    private static TitleType? ReadType(string cell) => TextKey.Fold(cell) switch
    {
        "movie" => TitleType.Movie,
        "tv show" => TitleType.TvShow,
        _ => null,
    };

    private (Duration? Duration, string? RatingKey) ReadDurationAndRating(SourceRow row)
    {
        var durationCell = Cell(row, 9);
        string? rating = TextKey.Of(Cell(row, 8));
        if (string.IsNullOrWhiteSpace(durationCell) && DurationText.TryRead(rating, out _, out _))
        {
            report.Touch(ImportRule.DurationInRating, platform.Key);
            durationCell = rating;
            rating = "";
        }

        if (!columns.Has(8))
        {
            rating = null;
        }
        else if (rating.Length == 0)
        {
            report.Touch(ImportRule.MissingRating, platform.Key);
            rating = "g";
        }

        if (string.IsNullOrWhiteSpace(durationCell))
        {
            return (null, rating);
        }

        if (!DurationText.TryRead(durationCell, out var duration, out var plural))
        {
            DropValue(row, "duration", $"\"{Shorten(durationCell)}\" is not a length such as \"90 min\" or \"2 Seasons\".");
            return (null, rating);
        }

        if (DurationText.Problem(duration, options) is { } problem)
        {
            DropValue(row, "duration", problem);
            return (null, rating);
        }

        report.Touch(ImportRule.SeasonUnit, platform.Key, plural ? 1 : 0);
        return (duration, rating);
    }

    private DateOnly? ReadDate(SourceRow row)
    {
        var cell = Cell(row, 6);
        var text = cell.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        string[] layouts = ["MMMM d, yyyy", "MMM d, yyyy", "yyyy-MM-dd"];
        if (!DateOnly.TryParseExact(text, layouts, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            DropValue(row, "date_added", $"\"{Shorten(text)}\" is not a date such as \"September 25, 2021\".");
            return null;
        }

        report.Touch(ImportRule.DateBlanks, platform.Key, text.Length == cell.Length ? 0 : 1);
        return date;
    }

    private void NoteOuterBlanks(SourceRow row)
    {
        foreach (var column in (ReadOnlySpan<int>)[2, 3, 4, 5, 10, 11])
        {
            var cell = Cell(row, column);
            if (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])))
            {
                report.Touch(ImportRule.OuterBlanks, platform.Key);
                return;
            }
        }
    }

    private void CountBlanks(IReadOnlyList<string> cells)
    {
        for (var column = 0; column < blanks.Length; column++)
        {
            blanks[column] += columns.Has(column) && string.IsNullOrWhiteSpace(columns.Cell(cells, column)) ? 1 : 0;
        }
    }

    private string Cell(SourceRow row, int column) => columns.Cell(row.Cells, column);

    private string? Given(SourceRow row, int column) => Cell(row, column) is { Length: > 0 } cell ? cell : null;

    private void Reject(SourceRow row, string? field, string problem) =>
        report.Reject(new Rejection(file, row.Row, row.Line, field, problem, RejectionKind.Row));

    private void DropValue(SourceRow row, string field, string problem) =>
        report.Reject(new Rejection(file, row.Row, row.Line, field, problem, RejectionKind.Value));

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
