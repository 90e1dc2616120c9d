using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exports;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Sql;

/// <summary>
/// The works of a snapshot as a file that can be queried: which titles are one work depends on what people have decided, so it is in no file of the snapshot. Lists are texts with <c>|</c>
/// between, which the views take apart.
/// </summary>
internal static class WorksFile
{
    /// <summary>Writes them.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Workspace workspace)
    {
        var works = workspace.Catalog.Works;
        ParquetColumn Texts(string name, Func<Work, string?> value) => ParquetColumn.Of(name, [.. works.Select(value)]);
        ParquetColumn Lists(string name, Func<Work, IEnumerable<string>> value) => Texts(name, work => string.Join('|', value(work).Select(each => each.Replace('|', '/'))));
        ParquetColumn Wholes(string name, Func<Work, int?> value) => ParquetColumn.Of(name, [.. works.Select(value)]);
        ParquetTable.Write(
            path,
            [
                Texts("work_id", work => work.Id),
                Texts("name", work => work.Name),
                Texts("type", work => work.Type == TitleType.Movie ? "Movie" : "TV Show"),
                Wholes("release_year", work => work.ReleaseYear),
                Texts("date_added", work => work.DateAdded?.ToString("O", CultureInfo.InvariantCulture)),
                Wholes("minutes", work => work.Duration is { Unit: DurationUnit.Minutes } length ? length.Value : null),
                Wholes("seasons", work => work.Duration is { Unit: DurationUnit.Seasons } length ? length.Value : null),
                Texts("age_rating", work => work.AgeRating),
                Texts("language", work => work.Language),
                Lists("platforms", work => work.Platforms.Select(platform => platform.Key)),
                Lists("genres", work => work.Genres),
                Lists("countries", work => work.Countries),
                Lists("directors", work => work.Directors),
                Lists("cast_members", work => work.Cast),
                ParquetColumn.Of("vote_average", [.. works.Select(work => work.VoteAverage ?? double.NaN)]),
                Wholes("vote_count", work => work.VoteCount),
                Wholes("title_count", work => work.Titles.Count),
                Lists("title_ids", work => work.Titles.Select(title => title.Id)),
            ],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["snapshot"] = workspace.Snapshot.Id });
    }
}
