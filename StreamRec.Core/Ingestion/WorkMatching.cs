using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Works;

namespace StreamRec.Core.Ingestion;

/// <summary>What matching gave for a new snapshot.</summary>
/// <param name="Count">Pairs in the file, accepted and doubtful.</param>
/// <param name="Accepted">Accepted pairs.</param>
/// <param name="Works">Works, before any decision of a person.</param>
internal sealed record WrittenMatches(int Count, int Accepted, int Works);

/// <summary>Matches the titles of a new snapshot and writes what was found beside them.</summary>
internal static class WorkMatching
{
    /// <summary>Matches and writes; without any pair there is no file.</summary>
    /// <param name="records">The titles of the new snapshot.</param>
    /// <param name="films">What is known of the films among them: of two namesakes the one with more votes is the likelier.</param>
    /// <param name="options">Which confidence is enough.</param>
    /// <param name="folder">The new snapshot's folder.</param>
    /// <param name="cancellation">Stops the matching.</param>
    public static WrittenMatches MatchAndWrite(
        IReadOnlyList<TitleRecord> records, IReadOnlyList<FilmFacts> films, WorkOptions options, string folder, CancellationToken cancellation)
    {
        var titles = records.Select(TitleOf).ToArray();
        var votes = films.ToDictionary(film => film.TitleId, film => (double)(film.VoteCount ?? 0), StringComparer.Ordinal);
        var popularity = Array.ConvertAll(titles, title => votes.GetValueOrDefault(title.Id));
        var matches = TitleMatcher.Match(titles, options, popularity, cancellation: cancellation).Matches;
        var works = WorkBuilder.Build(titles, matches, []).Count;
        cancellation.ThrowIfCancellationRequested();
        if (matches.Count > 0)
        {
            MatchesParquetWriter.Write(Path.Combine(folder, SnapshotStore.MatchesFile), [.. titles.Select(title => title.Id)], matches);
        }

        return new WrittenMatches(matches.Count, matches.Count(match => match.Verdict == MatchVerdict.Accepted), works);
    }

    // All that matching compares; descriptions and the rest stay behind.
    private static Title TitleOf(TitleRecord record, int row) => new()
    {
        Row = row,
        Id = record.Id,
        Platform = record.Platform,
        Type = record.Type,
        Name = record.Name,
        NameKey = TextKey.Of(record.Name),
        OriginalName = record.OriginalName,
        Directors = record.Directors,
        Cast = record.Cast,
        Genres = record.Genres,
        ReleaseYear = record.ReleaseYear,
        Duration = record.Duration,
        ImdbId = record.ImdbId,
        TmdbId = record.TmdbId,
    };
}
