using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works;

/// <summary>
/// How well matching by text finds what ids know: the MovieLens films' numbers are hidden, all titles are matched, and the pairs of a
/// MovieLens film and a film of The Movies Dataset are compared with the numbers.
/// </summary>
/// <param name="Pairs">MovieLens films whose film of The Movies Dataset is there: what should be found.</param>
/// <param name="Right">Accepted pairs that the numbers confirm.</param>
/// <param name="Wrong">Accepted pairs that the numbers deny; films without a number count neither way.</param>
public sealed record MatchingQuality(int Pairs, int Right, int Wrong)
{
    /// <summary>The share of accepted pairs that are right, 0 to 1; 1 when none is accepted.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>The share of the pairs to find that were found, 0 to 1; 1 when there are none.</summary>
    public double Recall => Pairs == 0 ? 1 : (double)Right / Pairs;

    /// <summary>Measures.</summary>
    /// <param name="titles">The titles of all sources in catalog order.</param>
    /// <param name="options">As in <see cref="TitleMatcher.Match"/>.</param>
    /// <param name="popularity">As in <see cref="TitleMatcher.Match"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static MatchingQuality Measure(
        IReadOnlyList<Title> titles, WorkOptions? options = null, IReadOnlyList<double>? popularity = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var films = titles.Where(title => title.Platform == Platform.Tmdb).Select(title => WorkUnion.NumberOf(title.TmdbId)).ToHashSet();
        var pairs = titles.Count(title => title.Platform == Platform.MovieLens && WorkUnion.NumberOf(title.TmdbId) is > 0 and var number && films.Contains(number));
        int right = 0, wrong = 0;
        foreach (var match in TitleMatcher.Match([.. titles.Select(WithoutIds)], options, popularity, cancellation: cancellation).Matches)
        {
            var (first, second) = (titles[match.First], titles[match.Second]);
            if (match.Verdict == MatchVerdict.Accepted && first.Platform == Platform.MovieLens && second.Platform == Platform.Tmdb
                && WorkUnion.NumberOf(first.TmdbId) is > 0 and var number)
            {
                var confirmed = number == WorkUnion.NumberOf(second.TmdbId);
                right += confirmed ? 1 : 0;
                wrong += confirmed ? 0 : 1;
            }
        }

        return new MatchingQuality(pairs, right, wrong);
    }

    // With all that matching compares, and nothing else.
    private static Title WithoutIds(Title title) => title.Platform != Platform.MovieLens ? title : new Title
    {
        Row = title.Row,
        Id = title.Id,
        Platform = title.Platform,
        Type = title.Type,
        Name = title.Name,
        NameKey = title.NameKey,
        OriginalName = title.OriginalName,
        Directors = title.Directors,
        Cast = title.Cast,
        Genres = title.Genres,
        ReleaseYear = title.ReleaseYear,
        Duration = title.Duration,
    };
}
