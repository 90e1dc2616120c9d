using StreamRec.Core.Parameters;

namespace StreamRec.Core.Exploration.Filters;

/// <summary>
/// What a dashboard is narrowed to: at most one condition for each dimension, all of which a row must meet. Immutable; equal when the texts
/// are equal. The conditions stand in the order in which they were set.
/// </summary>
public sealed class ExplorationFilter : IEquatable<ExplorationFilter>
{
    private readonly ExplorationCondition[] conditions;

    private ExplorationFilter(ExplorationCondition[] conditions) => this.conditions = conditions;

    /// <summary>The filter that lets every row through.</summary>
    public static ExplorationFilter Empty { get; } = new([]);

    /// <summary>The conditions, the one set last at the end.</summary>
    public IReadOnlyList<ExplorationCondition> Conditions => conditions;

    /// <summary>Whether every row is let through.</summary>
    public bool IsEmpty => conditions.Length == 0;

    /// <summary>The condition on a dimension, or <see langword="null"/>.</summary>
    public ExplorationCondition? this[ExplorationDimension dimension] => Array.Find(conditions, condition => condition.Dimension == dimension);

    /// <summary>Reads a filter from an address.</summary>
    /// <param name="text">Such as <c>platform=netflix~hulu&amp;year=1990..2000</c>, encoded for addresses; <see langword="null"/> or blank for no filter. A leading <c>?</c> is passed over.</param>
    /// <param name="dimensions">The dimensions of the dashboard.</param>
    /// <exception cref="InvalidParameterException">A dimension or a range is unknown. Choices are checked against the data when the dashboard is made.</exception>
    public static ExplorationFilter Parse(string? text, IReadOnlyList<ExplorationDimension> dimensions) => Parse(
        (text ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Select(part => KeyValuePair.Create(Uri.UnescapeDataString(part[0]), part.Length < 2 ? "" : Uri.UnescapeDataString(part[1]))),
        dimensions);

    /// <summary>Reads a filter from the parameters of an address, already decoded; each names a dimension.</summary>
    /// <exception cref="InvalidParameterException">A dimension or a range is unknown, or a dimension is there twice.</exception>
    public static ExplorationFilter Parse(IEnumerable<KeyValuePair<string, string>> parameters, IReadOnlyList<ExplorationDimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(dimensions);
        var filter = Empty;
        foreach (var (name, text) in parameters)
        {
            var dimension = dimensions.FirstOrDefault(each => string.Equals(each.Id, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new InvalidParameterException("filter", name, [.. dimensions.Select(each => each.Id)]);
            filter = filter[dimension] is null
                ? filter.With(ExplorationCondition.Parse(dimension, text))
                : throw new InvalidParameterException(dimension.Id, text, ["one condition; several values are joined by ~"]);
        }

        return filter;
    }

    /// <summary>The filter with a condition, in place of any other on its dimension.</summary>
    public ExplorationFilter With(ExplorationCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var place = Array.FindIndex(conditions, each => each.Dimension == condition.Dimension);
        if (place < 0)
        {
            return new ExplorationFilter([.. conditions, condition]);
        }

        var changed = conditions.ToArray();
        changed[place] = condition;
        return new ExplorationFilter(changed);
    }

    /// <summary>The filter without a condition on a dimension.</summary>
    public ExplorationFilter Without(ExplorationDimension dimension) =>
        this[dimension] is null ? this : new ExplorationFilter(Array.FindAll(conditions, condition => condition.Dimension != dimension));

    /// <summary>The part of the filter that speaks of some dimensions, for taking it along to another dashboard.</summary>
    public ExplorationFilter Only(IReadOnlyList<ExplorationDimension> dimensions) => new(Array.FindAll(conditions, condition => dimensions.Contains(condition.Dimension)));

    /// <summary>
    /// What clicking a mark does: a value of a choice is added, or taken away where it is there; a number or range replaces the one that is
    /// there, or is taken away where it is the same.
    /// </summary>
    /// <param name="dimension">The dimension of the mark.</param>
    /// <param name="key">The key of the mark: a value as it is, or a range as in addresses.</param>
    /// <exception cref="InvalidParameterException">The key is no range of the dimension.</exception>
    public ExplorationFilter Toggle(ExplorationDimension dimension, string key)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(key);
        var old = this[dimension];
        if (dimension.Kind != DimensionKind.Choice)
        {
            var range = ExplorationCondition.Parse(dimension, key);
            return old is not null && old.ToString() == range.ToString() ? Without(dimension) : With(range);
        }

        string[] values = old is null ? [key] : old.Values.Contains(key, StringComparer.Ordinal) ? [.. old.Values.Where(value => value != key)] : [.. old.Values, key];
        return values.Length == 0 ? Without(dimension) : With(ExplorationCondition.AnyOf(dimension, values));
    }

    /// <summary>Whether a mark is among what the filter lets through of its dimension by name; no mark is where the dimension is not filtered.</summary>
    /// <param name="dimension">The dimension of the mark.</param>
    /// <param name="key">The key of the mark.</param>
    public bool Chooses(ExplorationDimension dimension, string key)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        if (this[dimension] is not { } condition)
        {
            return false;
        }

        if (dimension.Kind == DimensionKind.Choice)
        {
            return condition.Values.Contains(key, StringComparer.Ordinal);
        }

        var range = ExplorationCondition.Parse(dimension, key);
        return range.Low >= condition.Low && (range.High < condition.High || (range.High == condition.High && (range.IsOpen || !condition.IsOpen)));
    }

    /// <summary>The filter for addresses, encoded, such as <c>platform=netflix~hulu&amp;year=1990..2000</c>; empty without conditions.</summary>
    public override string ToString() => string.Join('&', conditions.Select(condition => $"{condition.Dimension.Id}={Uri.EscapeDataString(condition.ToString())}"));

    /// <inheritdoc />
    public bool Equals(ExplorationFilter? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ExplorationFilter);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
