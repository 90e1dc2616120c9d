using StreamRec.Core.Configuration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Dashboards;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration;

/// <summary>
/// Makes dashboards of workspaces. What is counted over is prepared once for each snapshot, when it is first asked for, and shared by all visitors;
/// safe to use by many at once.
/// </summary>
/// <param name="options">How much charts show; the defaults when <see langword="null"/>.</param>
public sealed class Explorer(ExplorationOptions? options = null)
{
    /// <summary>Every dashboard, in the order of the menu.</summary>
    public static IReadOnlyList<DashboardDefinition> Definitions { get; } = [CatalogDashboard.Plan, RatingDashboard.Plan, FilmDashboard.Plan, PeopleDashboard.Plan];

    /// <summary>How much charts show.</summary>
    public ExplorationOptions Options { get; } = options ?? new ExplorationOptions();

    /// <summary>The definition of a dashboard, without regard to case.</summary>
    /// <exception cref="InvalidParameterException">There is no such dashboard.</exception>
    public static DashboardDefinition Find(string? id) =>
        Definitions.FirstOrDefault(definition => string.Equals(definition.Id, id?.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidParameterException("dashboard", id, [.. Definitions.Select(definition => definition.Id)]);

    /// <summary>The filter as a condition of which every value is written as the data write it; see <see cref="ExplorationFilter.Parse(string?, IReadOnlyList{ExplorationDimension})"/>.</summary>
    /// <param name="workspace">The data.</param>
    /// <param name="id">The dashboard.</param>
    /// <param name="text">The filter as it stands in addresses.</param>
    /// <exception cref="InvalidParameterException">The dashboard, a dimension, a range or a value is unknown.</exception>
    public static ExplorationFilter ReadFilter(Workspace workspace, string id, string? text) => Checked(workspace, ExplorationFilter.Parse(text, Find(id).Dimensions), id);

    /// <summary>The same of an address's parameters, already decoded; all of them must be dimensions.</summary>
    /// <exception cref="InvalidParameterException">The dashboard, a dimension, a range or a value is unknown.</exception>
    public static ExplorationFilter ReadFilter(Workspace workspace, string id, IEnumerable<KeyValuePair<string, string>> parameters) =>
        Checked(workspace, ExplorationFilter.Parse(parameters, Find(id).Dimensions), id);

    /// <summary>Makes a dashboard.</summary>
    /// <param name="workspace">The data.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellation">Stops the counting.</param>
    /// <exception cref="InvalidParameterException">The dashboard, a chart, or a value of the filter is unknown.</exception>
    public Dashboard Explore(Workspace workspace, DashboardRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var source = SourceOf(workspace, request.Id);
        var plan = source.Definition;
        foreach (var wanted in request.Charts ?? [])
        {
            if (!plan.Charts.Contains(wanted, StringComparer.Ordinal))
            {
                throw new InvalidParameterException("charts", wanted, plan.Charts);
            }
        }

        var charts = request.Charts is null ? plan.Charts : [.. plan.Charts.Where(chart => request.Charts.Contains(chart, StringComparer.Ordinal))];
        var wantedOnes = request with { Id = plan.Id, Filter = source.Check(request.Filter), Charts = charts };
        return ExplorationIndex.Of(workspace).Recent.GetOrMake(wantedOnes, Options, () => source.Explore(wantedOnes.Filter, charts, Options, cancellation));
    }

    /// <summary>The values that a dimension has in the data, in the order of their scale or the most frequent first; none for numbers, months, users and people.</summary>
    /// <exception cref="InvalidParameterException">There is no such dashboard.</exception>
    public static IReadOnlyList<ChartCategory> ChoicesOf(Workspace workspace, string id, ExplorationDimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return SourceOf(workspace, id).ChoicesOf(dimension);
    }

    /// <summary>The rows behind a filter.</summary>
    /// <param name="workspace">The data.</param>
    /// <param name="id">The dashboard.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pageSize">Rows on a page, 1 to <see cref="ExplorationOptions.MostRowsOfPage"/>.</param>
    /// <exception cref="InvalidParameterException">The dashboard or a value of the filter is unknown, or page or page size are out of range.</exception>
    public ExploredRows Rows(Workspace workspace, string id, ExplorationFilter filter, int page = 1, int pageSize = 24)
    {
        ArgumentNullException.ThrowIfNull(filter);
        RequireRange("page", page, int.MaxValue);
        RequireRange("pageSize", pageSize, Options.MostRowsOfPage);
        var source = SourceOf(workspace, id);
        return source.Rows(source.Check(filter), page, pageSize);
    }

    /// <summary>The rows behind a filter for a file: one page of the first <see cref="ExplorationOptions.MostExportedRows"/>.</summary>
    /// <exception cref="InvalidParameterException">The dashboard or a value of the filter is unknown.</exception>
    public ExploredRows RowsForFile(Workspace workspace, string id, ExplorationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var source = SourceOf(workspace, id);
        return source.Rows(source.Check(filter), 1, Options.MostExportedRows);
    }

    /// <summary>The catalog page's query for a filter, as far as the page can express it.</summary>
    public static CatalogDrill ToCatalog(ExplorationFilter filter) => CatalogDrills.Of(filter);

    private static IDashboardSource SourceOf(Workspace workspace, string id)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return ExplorationIndex.Of(workspace).SourceOf(Find(id).Id);
    }

    private static ExplorationFilter Checked(Workspace workspace, ExplorationFilter filter, string id) => SourceOf(workspace, id).Check(filter);

    private static void RequireRange(string name, int value, int most)
    {
        if (value < 1 || value > most)
        {
            throw new InvalidParameterException(
                name,
                value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a whole number from 1 to {most}")]);
        }
    }
}
