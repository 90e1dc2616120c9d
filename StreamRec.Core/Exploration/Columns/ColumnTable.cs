using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Exploration.Columns;

/// <summary>Rows with a column for each dimension by which they can be narrowed.</summary>
/// <param name="rows">How many rows.</param>
internal sealed class ColumnTable(int rows)
{
    private const int MostNamed = 20;

    private readonly Dictionary<ExplorationDimension, ChoiceColumn> choices = [];
    private readonly Dictionary<ExplorationDimension, NumberColumn> numbers = [];

    /// <summary>How many rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Adds the column of a dimension of choices.</summary>
    public void Add(ExplorationDimension dimension, ChoiceColumn column) => choices.Add(dimension, column);

    /// <summary>Adds the column of a dimension of numbers.</summary>
    public void Add(ExplorationDimension dimension, NumberColumn column) => numbers.Add(dimension, column);

    /// <summary>The column of choices of a dimension.</summary>
    public ChoiceColumn Choice(ExplorationDimension dimension) => choices[dimension];

    /// <summary>The column of numbers of a dimension.</summary>
    public NumberColumn Number(ExplorationDimension dimension) => numbers[dimension];

    /// <summary>Whether there is a column for a dimension.</summary>
    public bool Has(ExplorationDimension dimension) => choices.ContainsKey(dimension) || numbers.ContainsKey(dimension);

    /// <summary>The values of a dimension: a scale in its order, others the most frequent first; none for numbers.</summary>
    public IReadOnlyList<ChartCategory> ChoicesOf(ExplorationDimension dimension)
    {
        if (!choices.TryGetValue(dimension, out var column))
        {
            return [];
        }

        if (column.IsScale)
        {
            return column.Categories;
        }

        var counts = new int[column.Count];
        foreach (var value in column.Values)
        {
            counts[value]++;
        }

        return [.. Ranking.Largest(counts, counts.Length).Select(value => column.Categories[value])];
    }

    /// <summary>A filter with every value as the data write it.</summary>
    /// <exception cref="InvalidParameterException">There is no such value, or the dashboard has no such dimension.</exception>
    public ExplorationFilter Check(ExplorationFilter filter, DashboardDefinition dashboard) =>
        filter.Conditions.Aggregate(ExplorationFilter.Empty, (kept, condition) => dashboard.Dimensions.Contains(condition.Dimension)
            ? kept.With(Check(condition))
            : throw new InvalidParameterException("filter", condition.Dimension.Id, [.. dashboard.Dimensions.Select(dimension => dimension.Id)]));

    /// <summary>A condition with every value as the data write it.</summary>
    /// <exception cref="InvalidParameterException">There is no such value.</exception>
    public ExplorationCondition Check(ExplorationCondition condition)
    {
        if (condition.Dimension.Kind != DimensionKind.Choice)
        {
            return condition;
        }

        var column = choices[condition.Dimension];
        return ExplorationCondition.AnyOf(condition.Dimension, condition.Values.Select(value => column.Find(value) is >= 0 and var number
            ? column.Categories[number].Key
            : throw new InvalidParameterException(condition.Dimension.Id, value, Accepted(condition.Dimension))));
    }

    private string[] Accepted(ExplorationDimension dimension)
    {
        var known = ChoicesOf(dimension);
        return known.Count <= MostNamed ? [.. known.Select(each => each.Key)] : [.. known.Take(MostNamed).Select(each => each.Key), $"and {known.Count - MostNamed} others"];
    }
}
