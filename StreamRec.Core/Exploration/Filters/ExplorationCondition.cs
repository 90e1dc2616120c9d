using StreamRec.Core.Parameters;

namespace StreamRec.Core.Exploration.Filters;

/// <summary>What one dimension of a filter lets through: any of some values, or a range. Immutable.</summary>
public sealed class ExplorationCondition
{
    private const char Separator = '~';
    private const string Range = "..";
    private const char OpenEnd = ')';

    private ExplorationCondition(ExplorationDimension dimension, string[] values, double low, double high, bool isOpen)
    {
        Dimension = dimension;
        Values = values;
        Low = low;
        High = high;
        IsOpen = isOpen;
    }

    /// <summary>The dimension.</summary>
    public ExplorationDimension Dimension { get; }

    /// <summary>The keys let through, each once; empty for ranges.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The least number let through; minus infinity without a lower end, and for choices.</summary>
    public double Low { get; }

    /// <summary>The largest number let through; infinity without an upper end, and for choices.</summary>
    public double High { get; }

    /// <summary>Whether <see cref="High"/> itself is not let through: steps of a histogram do not overlap.</summary>
    public bool IsOpen { get; }

    /// <summary>A condition that lets any of some values through.</summary>
    /// <exception cref="ArgumentException">The dimension has ranges, or there is no value.</exception>
    public static ExplorationCondition AnyOf(ExplorationDimension dimension, params IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal)];
        return dimension.Kind == DimensionKind.Choice && distinct.Length > 0
            ? new ExplorationCondition(dimension, distinct, double.NegativeInfinity, double.PositiveInfinity, isOpen: false)
            : throw new ArgumentException($"{dimension} takes ranges, or has no value.", nameof(values));
    }

    /// <summary>A condition that lets a range through.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="low">The least value, minus infinity for none.</param>
    /// <param name="high">The largest value, infinity for none.</param>
    /// <param name="isOpen">Whether the largest value itself is left out.</param>
    /// <exception cref="ArgumentException">The dimension has no ranges, or the ends are no range.</exception>
    public static ExplorationCondition Between(ExplorationDimension dimension, double low, double high, bool isOpen = false)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Kind != DimensionKind.Choice && low <= high && !(double.IsInfinity(low) && double.IsInfinity(high))
            ? new ExplorationCondition(dimension, [], low, high, isOpen)
            : throw new ArgumentException($"{dimension} takes no ranges, or {low} to {high} is none.", nameof(low));
    }

    /// <summary>Reads what <see cref="ToString"/> writes: values joined by <c>~</c> (doubled inside a value), <c>1990</c>, <c>1990..1999</c>, <c>1990..</c>, <c>..1999</c> or <c>2.5..3)</c>.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="text">The text, not encoded for addresses.</param>
    /// <exception cref="InvalidParameterException">The text is no condition of the dimension.</exception>
    public static ExplorationCondition Parse(ExplorationDimension dimension, string text)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(text);
        if (dimension.Kind != DimensionKind.Choice)
        {
            return ParseRange(dimension, text.Trim());
        }

        // A doubled separator is part of a value, for which U+0000 stands meanwhile: no text from outside has it.
        var values = text.Replace("~~", "\0", StringComparison.Ordinal).Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return values.Length == 0 ? throw dimension.Unreadable(text) : AnyOf(dimension, values.Select(value => value.Replace('\0', Separator)));
    }

    /// <summary>Whether a number is let through.</summary>
    public bool Includes(double value) => value >= Low && (IsOpen ? value < High : value <= High);

    /// <summary>The condition without its dimension, as it stands in addresses before they are encoded.</summary>
    public override string ToString()
    {
        if (Dimension.Kind == DimensionKind.Choice)
        {
            return string.Join(Separator, Values.Select(value => value.Replace("~", "~~", StringComparison.Ordinal)));
        }

        return Low == High
            ? Dimension.Write(Low)
            : (double.IsInfinity(Low) ? "" : Dimension.Write(Low)) + Range + (double.IsInfinity(High) ? "" : Dimension.Write(High)) + (IsOpen ? OpenEnd : "");
    }

    private static ExplorationCondition ParseRange(ExplorationDimension dimension, string text)
    {
        var isOpen = text.EndsWith(OpenEnd);
        var ends = text.TrimEnd(OpenEnd).Split(Range);
        if (ends.Length > 2 || ends.All(string.IsNullOrWhiteSpace) || (isOpen && (ends.Length < 2 || ends[1].Length == 0)))
        {
            throw dimension.Unreadable(text);
        }

        var low = ends[0].Length == 0 ? double.NegativeInfinity : dimension.Read(ends[0]);
        var high = ends.Length < 2 ? low : ends[1].Length == 0 ? double.PositiveInfinity : dimension.Read(ends[1]);
        return low <= high ? new ExplorationCondition(dimension, [], low, high, isOpen) : throw dimension.Unreadable(text);
    }
}
