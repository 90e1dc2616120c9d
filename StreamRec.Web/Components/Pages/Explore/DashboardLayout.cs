using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>How a dashboard's charts are set out: in parts with a heading each, the broadest question first.</summary>
/// <param name="Id">The part's name, from which its heading comes.</param>
/// <param name="Charts">The charts' names, in their order.</param>
internal sealed record DashboardSection(string Id, IReadOnlyList<string> Charts);

/// <summary>The set-out of each dashboard.</summary>
internal static class DashboardLayout
{
    /// <summary>Charts that need the whole width.</summary>
    private static readonly HashSet<string> Wide = new(StringComparer.Ordinal)
    {
        "countries", "platform-genres", "release-years", "budget-revenue", "network", "careers",
    };

    /// <summary>The dimensions that the bar of filters offers.</summary>
    public static IEnumerable<ExplorationDimension> FiltersOf(DashboardDefinition definition) =>
        FilterIds.Select(id => definition.Dimensions.FirstOrDefault(dimension => dimension.Id == id && dimension.Kind == DimensionKind.Choice)).OfType<ExplorationDimension>();

    private static readonly string[] FilterIds = ["source", "platform", "type", "genre", "film-genre", "country", "language", "age", "role"];

    private static readonly Dictionary<string, DashboardSection[]> Known = new(StringComparer.Ordinal)
    {
        ["catalog"] =
        [
            new("what", ["platforms", "types", "genres", "age-ratings", "genre-groups", "platform-genres"]),
            new("where", ["countries"]),
            new("when", ["release-years", "years-added", "freshness", "freshness-platforms"]),
            new("length", ["film-lengths", "season-counts"]),
            new("overlap", ["overlap", "overlap-pairs"]),
            new("words", ["title-words", "description-words"]),
        ],
        ["ratings"] =
        [
            new("scores", ["scores", "score-bands"]),
            new("time", ["rating-months", "mean-months"]),
            new("people", ["activity", "lorenz", "active-users"]),
            new("titles", ["most-rated", "best-rated"]),
            new("kinds", ["platforms", "types", "genres", "release-years"]),
            new("fifty", ["most-rated-genres", "most-rated-types", "most-rated-platforms"]),
        ],
        ["films"] =
        [
            new("money", ["budgets", "revenues", "budget-revenue", "money-spread", "returns", "genre-returns"]),
            new("makers", ["genres", "companies", "countries", "languages", "company-returns", "country-returns"]),
            new("release", ["months", "weekdays", "month-returns", "weekday-returns", "decades", "decade-returns"]),
            new("reception", ["popularity", "votes", "vote-averages", "lengths", "reception-spread", "vote-average-genres", "votes-revenue"]),
            new("together", ["correlation-pearson", "correlation-spearman", "correlation-kendall", "correlation-zeros"]),
            new("score", ["score-genres", "score-flags", "score-with-flag", "score-without-flag", "score-high-low", "score-genre-texts"]),
            new("words", ["title-words", "overview-words"]),
        ],
        ["people"] =
        [
            new("who", ["actors", "directors"]),
            new("with-whom", ["network"]),
            new("careers", ["careers", "credit-years", "career-lengths", "works-of-people"]),
            new("where-people", ["platforms", "genres", "countries"]),
        ],
    };

    /// <summary>The charts of a part, each with whether it takes the whole width: those that need it, and those that would stand alone beside a gap.</summary>
    public static IEnumerable<(string Chart, bool IsWide)> Widths(DashboardSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var isRight = false;
        for (var place = 0; place < section.Charts.Count; place++)
        {
            var isAlone = !isRight && (place + 1 == section.Charts.Count || Wide.Contains(section.Charts[place + 1]));
            var isWide = Wide.Contains(section.Charts[place]) || isAlone;
            isRight = !isWide && !isRight;
            yield return (section.Charts[place], isWide);
        }
    }

    /// <summary>The parts of a dashboard; charts that no part names come last, under a heading of their own.</summary>
    public static IReadOnlyList<DashboardSection> Of(DashboardDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var sections = Known.GetValueOrDefault(definition.Id, []).Select(section => section with { Charts = [.. section.Charts.Where(definition.Charts.Contains)] }).Where(section => section.Charts.Count > 0).ToList();
        var named = sections.SelectMany(section => section.Charts).ToHashSet(StringComparer.Ordinal);
        if (definition.Charts.Where(chart => !named.Contains(chart)).ToList() is { Count: > 0 } others)
        {
            sections.Add(new DashboardSection("more", others));
        }

        return sections;
    }
}
