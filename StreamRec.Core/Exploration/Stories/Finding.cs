using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>What a step of a story claims, as data: the page has a headline and a sentence for each kind, into which the facts go by their names. Immutable.</summary>
/// <param name="Kind">Which claim it is, such as <c>series-ratio</c>.</param>
public sealed record Finding(string Kind)
{
    /// <summary>The facts, in the order in which they were added; each name is there once.</summary>
    public IReadOnlyList<FindingFact> Facts { get; init; } = [];

    /// <summary>The fact of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public FindingFact this[string id] => Facts.FirstOrDefault(fact => fact.Id == id) ?? throw new KeyNotFoundException($"The finding {Kind} has no fact {id}.");

    /// <summary>The finding with a number.</summary>
    public Finding With(string id, double value, FigureUnit unit = FigureUnit.Count) => this with { Facts = [.. Facts, new FindingFact(id) { Value = value, Unit = unit }] };

    /// <summary>The finding with a name, or with several that share a place.</summary>
    public Finding With(string id, params IEnumerable<FindingName> names) => this with { Facts = [.. Facts, new FindingFact(id) { Names = [.. names] }] };
}

/// <summary>A number or the names of a finding.</summary>
/// <param name="Id">Its name, such as <c>ratio</c>.</param>
public sealed record FindingFact(string Id)
{
    /// <summary>The number, not rounded; <see langword="null"/> where the fact is names.</summary>
    public double? Value { get; init; }

    /// <summary>In what the number is measured; <see cref="FigureUnit.None"/> for names.</summary>
    public FigureUnit Unit { get; init; } = FigureUnit.None;

    /// <summary>The names, several where they are even; empty where the fact is a number.</summary>
    public IReadOnlyList<FindingName> Names { get; init; } = [];
}

/// <summary>Something that a finding speaks of.</summary>
/// <param name="Key">A stable key without language.</param>
/// <param name="Label">What people read, where it is data; <see langword="null"/> when the page has the text of the key.</param>
/// <param name="Dimension">What the key is a value of; <see langword="null"/> when it is none of a dimension.</param>
public sealed record FindingName(string Key, string? Label, ExplorationDimension? Dimension)
{
    /// <summary>The name of a chart's category.</summary>
    public static FindingName Of(ChartCategory category, ExplorationDimension? dimension)
    {
        ArgumentNullException.ThrowIfNull(category);
        return new FindingName(category.Key, category.Label, dimension);
    }
}
