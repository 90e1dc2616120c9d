using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Charts;

/// <summary>Makes charts that many dashboards have: how often values and steps occur among the rows of a selection.</summary>
/// <param name="table">The rows.</param>
/// <param name="selection">Which of them.</param>
/// <param name="rowsName">What the rows are, for the upright axis, such as <c>titles</c>.</param>
internal sealed class ChartMaker(ColumnTable table, Selection selection, string rowsName)
{
    private readonly ChartAxis counts = new(rowsName, FigureUnit.Count);

    /// <summary>How many rows have each value, in a scale's own order, or else the largest.</summary>
    /// <param name="id">The chart's name.</param>
    /// <param name="dimension">The values.</param>
    /// <param name="most">How many of values without a scale at most.</param>
    /// <param name="kind">How it is drawn.</param>
    /// <param name="split">Another dimension with few values, each of which becomes a series.</param>
    public ChartResult Values(string id, ExplorationDimension dimension, int most, ChartKind kind = ChartKind.Bars, ExplorationDimension? split = null)
    {
        var column = table.Choice(dimension);
        // Parts of a bar follow a condition on what splits it; the fields of a heat map are marks of both dimensions.
        var bits = selection.BitsBut(dimension, kind == ChartKind.Heat ? split : null);
        var totals = Tally.Values(column, selection, bits);
        var shown = column.IsScale ? Shown(totals) : Ranking.Largest(totals, most);
        return new ChartResult
        {
            Id = id,
            Kind = kind,
            Across = new ChartAxis(dimension.Id, FigureUnit.None),
            Upright = counts,
            Categories = Array.ConvertAll(shown, value => column.Categories[value]),
            Series = split is null ? [new ChartSeries("count", Array.ConvertAll(shown, value => (double)totals[value]))] : Split(column, split, shown, bits),
            Dimension = dimension,
            SeriesDimension = split,
            Notes = NotesOn(column, bits, shown.Length, totals),
        };
    }

    /// <summary>How many rows have each pair of values.</summary>
    public ChartResult Pairs(string id, ExplorationDimension across, ExplorationDimension down, int most)
    {
        var chart = Values(id, across, most, ChartKind.Heat, down);
        return chart with { Upright = new ChartAxis(down.Id, FigureUnit.None) };
    }

    /// <summary>How many rows fall into each step.</summary>
    /// <param name="id">The chart's name.</param>
    /// <param name="dimension">The numbers.</param>
    /// <param name="unit">In what they are measured.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="kind">How it is drawn.</param>
    /// <param name="split">Another dimension with few values, each of which becomes a series.</param>
    public ChartResult Steps(
        string id, ExplorationDimension dimension, FigureUnit unit, Steps steps, ChartKind kind = ChartKind.Histogram, ExplorationDimension? split = null)
    {
        var by = split is null ? null : table.Choice(split);
        var (numbers, unknown) = Tally.Steps(table.Number(dimension), steps, selection, selection.BitsBut(dimension), by);
        var isOpen = double.IsNaN(steps.Categories[^1].High);
        return new ChartResult
        {
            Id = id,
            Kind = kind,
            Across = new ChartAxis(dimension.Id, unit),
            Upright = counts,
            Categories = steps.Categories,
            Series = [.. Enumerable.Range(0, by?.Count ?? 1).Select(value => new ChartSeries(
                by?.Categories[value].Key ?? "count",
                Array.ConvertAll(numbers[(value * steps.Count)..((value + 1) * steps.Count)], count => (double)count),
                by?.Categories[value].Label)).Where(series => by is null || series.Values.Any(count => count > 0))],
            Dimension = dimension,
            SeriesDimension = split,
            Notes =
            [
                .. unknown > 0 ? [new ChartNote(ChartNotes.Unknown, unknown)] : Array.Empty<ChartNote>(),
                .. isOpen ? [new ChartNote(ChartNotes.LastStep, steps.Categories[^1].Low)] : Array.Empty<ChartNote>(),
            ],
        };
    }

    private static int[] Shown(int[] totals) => [.. Enumerable.Range(0, totals.Length).Where(value => totals[value] > 0)];

    private ChartSeries[] Split(ChoiceColumn column, ExplorationDimension split, int[] shown, uint bits)
    {
        var by = table.Choice(split);
        var pairs = Tally.Pairs(column, by, selection, bits);
        var series = Enumerable.Range(0, by.Count).Select(value => new ChartSeries(
            by.Categories[value].Key, Array.ConvertAll(shown, first => (double)pairs[(value * column.Count) + first]), by.Categories[value].Label));
        return [.. series.Where(each => each.Values.Any(count => count > 0))];
    }

    private List<ChartNote> NotesOn(ChoiceColumn column, uint bits, int shown, int[] totals)
    {
        var notes = new List<ChartNote>();
        var (without, all) = (Tally.Without(column, selection, bits), totals.Count(total => total > 0));
        if (shown < all)
        {
            notes.Add(new ChartNote(ChartNotes.Largest, shown, all));
        }

        if (without > 0)
        {
            notes.Add(new ChartNote(ChartNotes.Unknown, without));
        }

        if (totals.Sum() > Tally.Rows(selection, bits) - without)
        {
            notes.Add(new ChartNote(ChartNotes.Several));
        }

        return notes;
    }
}
