using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;

namespace StreamRec.Core.History;

/// <summary>One of the nine genre groups of the earlier system S0, counted on the catalog at hand.</summary>
/// <param name="Group">The group's name as S0 wrote it.</param>
/// <param name="Published">How many titles S0 published.</param>
/// <param name="Titles">How many there are here.</param>
/// <param name="Movies">How many of these are films.</param>
public sealed record GenreGroupCount(string Group, int Published, int Titles, int Movies)
{
    /// <summary>Counts the titles of the streaming platforms, or of one source; titles that no rule fits are in no group.</summary>
    /// <param name="titles">The catalog.</param>
    /// <param name="platform">The source; <see langword="null"/> for the four streaming platforms.</param>
    /// <returns>The nine groups, the largest published one first.</returns>
    public static IReadOnlyList<GenreGroupCount> Of(IReadOnlyList<Title> titles, Platform? platform = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var asked = titles.Where(title => platform is null ? title.Platform.IsStreaming : title.Platform == platform).ToList();
        var all = HistoricalGenreGroups.Count(asked);
        var movies = HistoricalGenreGroups.Count(asked.Where(title => title.Type == TitleType.Movie));
        return
        [
            .. HistoricalGenreGroups.All.Select((group, place) => new GenreGroupCount(group, PublishedFigures.GenreGroups[group], all[place], movies[place]))
                .OrderByDescending(each => each.Published),
        ];
    }
}
