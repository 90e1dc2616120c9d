namespace StreamRec.Core.Exploration;

/// <summary>The dashboards made last: going back, undoing a click and opening a link that others have open need no counting. Safe to use by many at once.</summary>
internal sealed class RecentDashboards
{
    private const int Most = 16;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, ExplorationOptions Options, Dashboard Dashboard)> dashboards = [];

    /// <summary>The dashboard of a request, made when it is none of the last.</summary>
    /// <param name="request">The request, its filter checked.</param>
    /// <param name="options">How much charts show.</param>
    /// <param name="make">Makes it.</param>
    public Dashboard GetOrMake(DashboardRequest request, ExplorationOptions options, Func<Dashboard> make)
    {
        var key = $"{request.Id}?{request.Filter}#{(request.Charts is null ? "all" : string.Join(',', request.Charts))}";
        lock (gate)
        {
            for (var node = dashboards.First; node is not null; node = node.Next)
            {
                if (string.Equals(node.Value.Key, key, StringComparison.Ordinal) && ReferenceEquals(node.Value.Options, options))
                {
                    dashboards.Remove(node);
                    dashboards.AddFirst(node);
                    return node.Value.Dashboard;
                }
            }
        }

        // Made outside the lock: two visitors who ask for the same at once both count, rather than everybody waiting for one.
        var made = make();
        lock (gate)
        {
            dashboards.AddFirst((key, options, made));
            if (dashboards.Count > Most)
            {
                dashboards.RemoveLast();
            }
        }

        return made;
    }
}
