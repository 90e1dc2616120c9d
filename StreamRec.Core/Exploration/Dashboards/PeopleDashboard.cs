using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.People;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>Who acts and directs, how much, with whom and when.</summary>
/// <param name="workspace">The data.</param>
/// <param name="works">The columns of its works.</param>
internal sealed class PeopleDashboard(Workspace workspace, ColumnTable works) : IDashboardSource
{
    private static readonly (string Id, Func<PeopleView, ChartResult> Make)[] Charts =
    [
        ("actors", view => PeopleCharts.MostProductive(view, "actors", PersonRoles.Actor)),
        ("directors", view => PeopleCharts.MostProductive(view, "directors", PersonRoles.Director)),
        ("network", CoWorkNetwork.Of),
        ("careers", PeopleCharts.Careers),
        ("career-lengths", PeopleCharts.CareerLengths),
        ("credit-years", PeopleCharts.Years),
        ("works-of-people", PeopleCharts.WorksOfPeople),
        ("platforms", view => PeopleCharts.Values(view, "platforms", Dimensions.Platform)),
        ("genres", view => PeopleCharts.Values(view, "genres", Dimensions.Genre)),
        ("countries", view => PeopleCharts.Values(view, "countries", Dimensions.Country)),
    ];

    private static readonly ChartCategory[] RoleChoices = [.. PeopleView.Roles.Select(role => new ChartCategory(role.Key))];

    /// <summary>What it consists of.</summary>
    public static DashboardDefinition Plan { get; } = new("people", [.. Charts.Select(chart => chart.Id)], [Dimensions.Person, Dimensions.Role, .. WorkColumns.All]);

    /// <inheritdoc />
    public DashboardDefinition Definition => Plan;

    /// <inheritdoc />
    public ExplorationFilter Check(ExplorationFilter filter) => filter.Conditions.Aggregate(ExplorationFilter.Empty, (kept, condition) => kept.With(Check(condition)));

    /// <inheritdoc />
    public IReadOnlyList<ChartCategory> ChoicesOf(ExplorationDimension dimension) => dimension == Dimensions.Role ? RoleChoices : works.ChoicesOf(dimension);

    /// <inheritdoc />
    public Dashboard Explore(ExplorationFilter filter, IReadOnlyList<string> charts, ExplorationOptions options, CancellationToken cancellation)
    {
        using var selection = WorksOf(filter);
        var view = new PeopleView(workspace.People, works, filter, selection, options);
        var results = new ChartResult[charts.Count];
        for (var place = 0; place < results.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[place] = Array.Find(Charts, chart => chart.Id == charts[place]).Make(view);
        }

        var figures = Figures(view);
        return new Dashboard(Plan.Id, filter, (long)figures[0].Value!, workspace.People.Count, figures, results);
    }

    /// <inheritdoc />
    public ExploredRows Rows(ExplorationFilter filter, int page, int pageSize)
    {
        using var selection = WorksOf(filter);
        var view = new PeopleView(workspace.People, works, filter, selection, new ExplorationOptions());
        var credits = Credits(view);
        var failures = selection.Failures.ToArray();
        for (var work = 0; work < failures.Length; work++)
        {
            failures[work] |= credits[work] == 0 ? uint.MaxValue : 0;
        }

        var (rows, total) = RowPage.Take(failures, page, pageSize);
        return new ExploredRows(total, page, pageSize, Array.ConvertAll(rows, row => new ExploredRow(workspace.Catalog.Works[row], null, credits[row])));
    }

    private ExplorationCondition Check(ExplorationCondition condition)
    {
        if (condition.Dimension == Dimensions.Role)
        {
            return ExplorationCondition.AnyOf(Dimensions.Role, condition.Values.Select(value =>
                RoleChoices.FirstOrDefault(role => string.Equals(role.Key, value, StringComparison.OrdinalIgnoreCase))?.Key
                ?? throw new InvalidParameterException(Dimensions.Role.Id, value, [.. RoleChoices.Select(role => role.Key)])));
        }

        if (condition.Dimension == Dimensions.Person)
        {
            return ExplorationCondition.AnyOf(Dimensions.Person, condition.Values.Select(value =>
                workspace.People.Find(value)?.Key ?? throw new InvalidParameterException(Dimensions.Person.Id, value, ["the whole name of a person, such as Tom Hanks"])));
        }

        return works.Has(condition.Dimension)
            ? works.Check(condition)
            : throw new InvalidParameterException("filter", condition.Dimension.Id, [.. Plan.Dimensions.Select(dimension => dimension.Id)]);
    }

    private Selection WorksOf(ExplorationFilter filter)
    {
        var selection = Selection.Of(works, filter);
        if (filter[Dimensions.Person] is { } condition)
        {
            selection.Restrict(Dimensions.Person, [.. condition.Values.SelectMany(value => workspace.People.Credits.WorksOf(workspace.People.Find(value)!.Number).ToArray())]);
        }

        return selection;
    }

    private static int[] Credits(PeopleView view)
    {
        var counts = new int[view.Selection.Rows];
        for (var work = 0; work < counts.Length; work++)
        {
            foreach (var roles in view.Selection.Failures[work] == 0 ? view.Directory.Credits.RolesIn(work) : [])
            {
                counts[work] += roles.Include(view.Wanted) ? 1 : 0;
            }
        }

        return counts;
    }

    private static KeyFigure[] Figures(PeopleView view)
    {
        var bits = view.Selection.BitsBut();
        var acted = view.Counts(PersonRoles.Actor, bits);
        var directed = view.Counts(PersonRoles.Director, bits);
        var (people, actors, directors, both) = (0, 0, 0, 0);
        for (var person = 0; person < acted.Length; person++)
        {
            people += acted[person] + directed[person] > 0 ? 1 : 0;
            actors += acted[person] > 0 ? 1 : 0;
            directors += directed[person] > 0 ? 1 : 0;
            both += acted[person] > 0 && directed[person] > 0 ? 1 : 0;
        }

        var credits = Credits(view);
        return
        [
            new KeyFigure("people", people),
            new KeyFigure("actors", actors),
            new KeyFigure("directors", directors),
            new KeyFigure("both-roles", both),
            new KeyFigure("works", credits.Count(count => count > 0)),
            new KeyFigure("credits", credits.Sum()),
        ];
    }
}
