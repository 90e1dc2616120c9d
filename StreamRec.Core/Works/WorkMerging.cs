using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Core.Films;

namespace StreamRec.Core.Works;

/// <summary>Makes works of titles that belong together: what each source says of a film or series becomes one account of it.</summary>
public static class WorkMerging
{
    /// <summary>Merges.</summary>
    /// <param name="titles">All titles in catalog order.</param>
    /// <param name="workOf">The work's row of each title, from 0 without a gap.</param>
    /// <param name="films">The films among them, for votes.</param>
    /// <exception cref="ArgumentException">The two are not of the same length, or a work has no title.</exception>
    public static IReadOnlyList<Work> Merge(IReadOnlyList<Title> titles, ReadOnlySpan<int> workOf, FilmCatalog films)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(films);
        if (workOf.Length != titles.Count)
        {
            throw new ArgumentException($"There are {workOf.Length} assignments for {titles.Count} titles.", nameof(workOf));
        }

        var members = new List<Title>[titles.Count == 0 ? 0 : Max(workOf) + 1];
        for (var row = 0; row < titles.Count; row++)
        {
            (members[workOf[row]] ??= []).Add(titles[row]);
        }

        var works = new Work[members.Length];
        for (var row = 0; row < works.Length; row++)
        {
            var own = members[row] ?? throw new ArgumentException($"The work {row} has no title.", nameof(workOf));
            works[row] = Merge(row, own, films);
        }

        return works;
    }

    private static Work Merge(int row, List<Title> titles, FilmCatalog films)
    {
        var lead = titles.Find(title => title.Platform.IsStreaming) ?? titles[0];
        var film = titles.Find(title => title.Platform == Platform.Tmdb);
        var facts = film is null ? null : films.Of(film)?.Facts;

        // The film data base writes names as people know them; platforms add remarks, and some sources know lower case only.
        var name = (film ?? lead).Name;
        return new Work
        {
            Row = row,
            Id = lead.Id,
            Titles = titles,
            Platforms = [.. titles.Select(title => title.Platform).Distinct()],
            Type = lead.Type,
            Name = name,
            OtherNames = OtherNames(titles, name),
            Directors = Union(titles, title => title.Directors),
            Cast = Union(titles, title => title.Cast),
            Countries = CountryNames.Of(Union(titles, title => title.Countries)),
            Genres = UnifiedGenres.Of(Union(titles, title => title.Genres)),
            GenreGroups = GroupsOf(titles),
            ReleaseYear = film?.ReleaseYear ?? titles.Find(title => title.ReleaseYear is not null)?.ReleaseYear,
            DateAdded = titles.Max(title => title.DateAdded),
            AgeRating = StrictestAge(titles)?.Key,
            Duration = titles.Find(title => title.Duration is not null)?.Duration,
            Language = titles.Find(title => title.Language is not null)?.Language,
            Description = titles.Find(title => title.Description.Length > 0)?.Description ?? "",
            VoteAverage = facts?.VoteCount > 0 ? facts.VoteAverage : null,
            VoteCount = facts?.VoteCount ?? 0,
        };
    }

    private static string[] GroupsOf(List<Title> titles) =>
        [.. titles.Where(title => title.Platform.IsStreaming).Select(title => HistoricalGenreGroups.Of(title.Genres)).OfType<string>().Distinct(StringComparer.Ordinal)];

    // Where platforms differ the stricter one counts: a filter for children must not let through what one of them keeps from them.
    private static AgeLevel? StrictestAge(List<Title> titles)
    {
        AgeLevel? strictest = null;
        foreach (var title in titles)
        {
            if (AgeRatings.Of(title) is { } level && (strictest is null || (level.MinimumAge ?? -1) > (strictest.MinimumAge ?? -1)))
            {
                strictest = level;
            }
        }

        return strictest;
    }

    private static string[] OtherNames(List<Title> titles, string name)
    {
        if (titles.Count == 1 && titles[0].OriginalName is null)
        {
            return [];
        }

        var known = new HashSet<string>(StringComparer.Ordinal) { TextKey.Fold(name) };
        return
        [
            .. titles.SelectMany(title => title.OriginalName is { } original ? [title.Name, original] : new[] { title.Name })
                .Where(other => known.Add(TextKey.Fold(other))),
        ];
    }

    private static IReadOnlyList<string> Union(List<Title> titles, Func<Title, IReadOnlyList<string>> valuesOf)
    {
        IReadOnlyList<string> only = [];
        var sources = 0;
        foreach (var title in titles)
        {
            if (valuesOf(title).Count > 0)
            {
                only = valuesOf(title);
                sources++;
            }
        }

        return sources <= 1 ? only : [.. titles.SelectMany(valuesOf).DistinctBy(TextKey.Fold, StringComparer.Ordinal)];
    }

    private static int Max(ReadOnlySpan<int> values)
    {
        var most = 0;
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }
}
