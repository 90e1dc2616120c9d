using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>Reads the credits or the keywords of the films of an import. A row that cannot be read is rejected as a whole.</summary>
/// <param name="films">The numbers of the films; rows of others are passed over.</param>
/// <param name="options">Limits.</param>
/// <param name="report">Told what happened to the rows.</param>
/// <param name="nested">Takes the nested cells apart.</param>
internal sealed class FilmDetailsReader(IReadOnlySet<int> films, ImportOptions options, ReportBuilder report, NestedCells nested)
{
    private readonly Dictionary<int, FilmDetails> found = [];

    /// <summary>Reads a file of credits: <c>cast,crew,id</c>, or <c>movie_id,title,cast,crew</c> of TMDB 5000.</summary>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public (IReadOnlyDictionary<int, FilmDetails> Found, long Rows) ReadCredits(InputFile file, CancellationToken cancellation)
    {
        using var table = new FilmTable(file, options, cancellation);
        var number = Position(table.Header, "id") is var position and >= 0 ? position : Position(table.Header, "movie_id");
        table.ForEach(number, Position(table.Header, "cast"), Position(table.Header, "crew"), (place, id, cast, crew) =>
        {
            var field = "cast";
            if (Film(file, place, id) is { } film)
            {
                try
                {
                    var actors = nested.Cast(cast);
                    field = "crew";
                    Keep(film, new FilmDetails(actors, nested.Directors(crew), []));
                }
                catch (UnusableCellException error)
                {
                    Reject(file, place, field, error.Message);
                }
            }
        });
        return (found, table.RowsRead);
    }

    /// <summary>Reads a file of keywords: <c>id,keywords</c>.</summary>
    /// <inheritdoc cref="ReadCredits" path="/exception" />
    public (IReadOnlyDictionary<int, FilmDetails> Found, long Rows) ReadKeywords(InputFile file, CancellationToken cancellation)
    {
        using var table = new FilmTable(file, options, cancellation);
        var keywords = Position(table.Header, "keywords");
        table.ForEach(Position(table.Header, "id"), keywords, keywords, (place, id, cell, _) =>
        {
            if (Film(file, place, id) is { } film)
            {
                try
                {
                    Keep(film, new FilmDetails([], [], nested.Names(cell)));
                }
                catch (UnusableCellException error)
                {
                    Reject(file, place, "keywords", error.Message);
                }
            }
        });
        return (found, table.RowsRead);
    }

    private int? Film(InputFile file, SourceRow place, ReadOnlySpan<char> id)
    {
        if (place.Problem is { } unreadable)
        {
            Reject(file, place, null, unreadable);
            report.CountRejectedRows(file.DisplayName, place.Lines - 1);
        }
        else if (!FilmValues.TryReadId(id, out var number))
        {
            Reject(file, place, "id", $"\"{FilmListReader.Shorten(id.ToString())}\" is not a film number.");
        }
        else if (films.Contains(number))
        {
            return number;
        }
        else
        {
            report.Touch(ImportRule.CreditsWithoutFilm, Platform.Tmdb.Key);
        }

        return null;
    }

    private void Keep(int film, FilmDetails details)
    {
        if (!found.TryAdd(film, details))
        {
            report.Touch(ImportRule.RepeatedCredits, Platform.Tmdb.Key);
            if (details.Names > found[film].Names)
            {
                found[film] = details;
            }
        }
    }

    private void Reject(InputFile file, SourceRow place, string? field, string problem) =>
        report.Reject(new Rejection(file.DisplayName, place.Row, place.Line, field, problem, RejectionKind.Row));

    private static int Position(IReadOnlyList<string> header, string name)
    {
        for (var position = 0; position < header.Count; position++)
        {
            if (string.Equals(header[position], name, StringComparison.OrdinalIgnoreCase))
            {
                return position;
            }
        }

        return -1;
    }
}
