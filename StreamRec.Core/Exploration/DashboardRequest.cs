using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration;

/// <summary>Which dashboard is wanted.</summary>
/// <param name="Id">Its name, such as <c>catalog</c>.</param>
public sealed record DashboardRequest(string Id)
{
    /// <summary>What it is narrowed to.</summary>
    public ExplorationFilter Filter { get; init; } = ExplorationFilter.Empty;

    /// <summary>The names of the charts wanted; all when <see langword="null"/>, none when empty.</summary>
    public IReadOnlyCollection<string>? Charts { get; init; }
}

/// <summary>A page of the rows behind a filter.</summary>
/// <param name="Total">How many rows there are.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="PageSize">Rows on a page at most.</param>
/// <param name="Items">The rows in catalog order.</param>
public sealed record ExploredRows(int Total, int Page, int PageSize, IReadOnlyList<ExploredRow> Items);

/// <summary>A row behind a filter.</summary>
/// <param name="Work">The work; its page is found by its id.</param>
/// <param name="Title">The entry of one source, where a dashboard counts entries; else <see langword="null"/>.</param>
/// <param name="Count">How many of what the dashboard counts stand behind the row: its ratings, its credits, else 1.</param>
public sealed record ExploredRow(Work Work, Title? Title, int Count);

/// <summary>A filter as the catalog page's own query.</summary>
/// <param name="Query">The query.</param>
/// <param name="LeftOut">Dimensions of the filter that the page cannot be narrowed by; without them it shows more.</param>
public sealed record CatalogDrill(CatalogQuery Query, IReadOnlyList<ExplorationDimension> LeftOut);
