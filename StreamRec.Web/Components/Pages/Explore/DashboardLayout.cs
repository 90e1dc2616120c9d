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
        "countries", "platform-genres", "release-years", "rating-months", "months", "budget-revenue", "network", "careers", "correlations-pearson", "most-rated",
    };

    /// <summary>The dimensions that the bar of filters offers, where a dashboard has them.</summary>
    public static readonly IReadOnlyList<ExplorationDimension> Filters = [Dimensions.Platform, Dimensions.Type, Dimensions.Genre, Dimensions.Country, Dimensions.AgeRating, Dimensions.Year];

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
