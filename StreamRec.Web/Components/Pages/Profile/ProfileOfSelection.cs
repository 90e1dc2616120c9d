using System.Globalization;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Profile;

/// <summary>
/// From a dashboard to the profile of the rows that it shows. What a stored table says as the dashboard does becomes a condition; what the dashboard works out (unified genres, age
/// steps, words …) does not, and the page says that it was left out.
/// </summary>
internal static class ProfileOfSelection
{
    /// <summary>The parameter of the page's address that names what was left out.</summary>
    public const string LeftOutName = "leftOut";

    /// <summary>The profile's address for a dashboard and its filter.</summary>
    public static string AddressOf(string dashboard, ExplorationFilter filter, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(workspace);
        var table = dashboard == "catalog" ? "titles" : dashboard;
        var conditions = new List<RowCondition>();
        var leftOut = new List<string>();
        foreach (var condition in filter.Conditions)
        {
            var carried = Carried(table, condition, workspace);
            conditions.AddRange(carried);
            if (carried.Count == 0)
            {
                leftOut.Add(condition.Dimension.Id);
            }
        }

        // The dashboard of the catalog looks at the streaming platforms; the table has what other sources brought, too.
        if (table == "titles" && filter[Dimensions.Platform] is null && workspace.People.Platforms.Any(platform => !platform.IsStreaming))
        {
            conditions.AddRange(AnyOf("platform", [.. workspace.People.Platforms.Where(platform => platform.IsStreaming).Select(platform => platform.Key)]));
        }

        var address = new ProfileChoice(table, Where: new RowFilter(conditions).ToString()).Address;
        return address + string.Concat(leftOut.Select(each => $"&{LeftOutName}={each}"));
    }

    /// <summary>What was left out, by name; what is no dimension is passed over.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<string>? ids) =>
        [.. (ids ?? []).Select(id => ExploreWording.Find("Dimension", id)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<RowCondition> Carried(string table, ExplorationCondition condition, Workspace workspace) => (table, condition.Dimension.Id) switch
    {
        ("titles", "platform") => AnyOf("platform", condition.Values),
        ("titles", "type") => AnyOf("type", [.. condition.Values.Select(key => key == "movie" ? "Movie" : "TV Show")]),
        ("titles", "year") => Between("release_year", condition),
        ("titles", "added") => Years("date_added", condition),
        ("titles", "minutes") => [new RowCondition("duration_type", RowComparison.Equal, "min"), .. Between("duration_int", condition)],
        ("titles", "seasons") => [new RowCondition("duration_type", RowComparison.Equal, "season"), .. Between("duration_int", condition)],
        ("ratings", "score") => Between("score", condition),
        ("ratings", "rated") => Months("rated_at", condition),
        ("films", "budget" or "revenue" or "return" or "popularity") => Between(condition.Dimension.Id, condition),
        ("films", "votes") => Between("vote_count", condition),
        ("films", "vote-average") => Between("vote_average", condition),
        ("films", "year") => Years("release_date", condition),
        ("people", "platform") => AnyOf("platforms", condition.Values),
        ("people", "role") when condition.Values is [var role] => [new RowCondition(role == "actor" ? "acted" : "directed", RowComparison.Greater, "0")],
        ("people", "person") => AnyOf("name", [.. condition.Values.Select(key => workspace.People.Find(key)?.Name ?? key)]),
        _ => [],
    };

    private static IReadOnlyList<RowCondition> AnyOf(string column, IReadOnlyList<string> values) => [new RowCondition(column, RowComparison.Equal, values[0]) { Others = [.. values.Skip(1)] }];

    private static List<RowCondition> Between(string column, ExplorationCondition condition) =>
        Ends(column, condition, value => value.ToString("R", CultureInfo.InvariantCulture), value => value.ToString("R", CultureInfo.InvariantCulture));

    private static List<RowCondition> Years(string column, ExplorationCondition condition) =>
        Ends(column, condition, year => FormattableString.Invariant($"{(int)Math.Ceiling(year):0000}-01-01"), year => FormattableString.Invariant($"{(int)year + (condition.IsOpen ? 0 : 1):0000}-01-01"), isWhole: true);

    private static List<RowCondition> Months(string column, ExplorationCondition condition) =>
        Ends(column, condition, Day, month => Day(month + (condition.IsOpen ? 0 : 1)), isWhole: true);

    private static string Day(double month) => FormattableString.Invariant($"{(int)month / 12:0000}-{((int)month % 12) + 1:00}-01");

    // A year or a month ends where the next begins.
    private static List<RowCondition> Ends(string column, ExplorationCondition condition, Func<double, string> low, Func<double, string> high, bool isWhole = false)
    {
        var ends = new List<RowCondition>();
        if (double.IsFinite(condition.Low))
        {
            ends.Add(new RowCondition(column, RowComparison.GreaterOrEqual, low(condition.Low)));
        }

        if (double.IsFinite(condition.High))
        {
            ends.Add(new RowCondition(column, isWhole || condition.IsOpen ? RowComparison.Less : RowComparison.LessOrEqual, high(condition.High)));
        }

        return ends;
    }
}
