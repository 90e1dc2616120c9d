using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>What the charts of films are made of for one request.</summary>
/// <param name="Columns">The films.</param>
/// <param name="Filter">What they are narrowed to.</param>
/// <param name="Selection">Which of them the filter leaves.</param>
/// <param name="Maker">Makes charts that count them.</param>
/// <param name="Options">How much is shown.</param>
/// <param name="Cancellation">Stops what takes longer.</param>
internal sealed record FilmView(FilmColumns Columns, ExplorationFilter Filter, Selection Selection, ChartMaker Maker, ExplorationOptions Options, CancellationToken Cancellation)
{
    /// <summary>A column of numbers.</summary>
    public NumberColumn Number(ExplorationDimension dimension) => Columns.Table.Number(dimension);

    /// <summary>A column of choices.</summary>
    public ChoiceColumn Choice(ExplorationDimension dimension) => Columns.Table.Choice(dimension);

    /// <summary>How many of the films have a return that says nothing.</summary>
    public int TinyBudgets(uint bits)
    {
        var count = 0;
        for (var row = 0; row < Columns.HasTinyBudget.Length; row++)
        {
            count += Columns.HasTinyBudget[row] && (Selection.Failures[row] & bits) == 0 ? 1 : 0;
        }

        return count;
    }
}
