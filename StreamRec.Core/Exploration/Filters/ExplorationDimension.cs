using System.Globalization;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Exploration.Filters;

/// <summary>How the values of a dimension are written and compared.</summary>
public enum DimensionKind
{
    /// <summary>One of a list of keys; a condition names any number of them.</summary>
    Choice,

    /// <summary>A number; a condition is a range.</summary>
    Number,

    /// <summary>A month such as <c>2001-05</c>; a condition is a range. As a number it is 12 · year + month − 1.</summary>
    Month,
}

/// <summary>Something by which rows are filtered and counted, such as their platform or their year.</summary>
/// <param name="Id">Its name in addresses, such as <c>year</c>.</param>
/// <param name="Kind">How its values are written.</param>
public sealed record ExplorationDimension(string Id, DimensionKind Kind)
{
    /// <summary>A number of this dimension as it is written in addresses and keys.</summary>
    public string Write(double value) => Kind == DimensionKind.Month
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)value / 12:0000}-{((int)value % 12) + 1:00}")
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a number or month.</summary>
    /// <exception cref="InvalidParameterException">It is none.</exception>
    public double Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Kind == DimensionKind.Month)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? (month.Year * 12) + month.Month - 1
                : throw Unreadable(text);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Unreadable(text);
    }

    /// <summary>The error about a text that is no value or range of this dimension.</summary>
    internal InvalidParameterException Unreadable(string text) => new(Id, text, Kind switch
    {
        DimensionKind.Month => ["a month such as 2001-05", "a range of months such as 2001-05..2003-12, 2001-05.. or ..2003-12"],
        DimensionKind.Number => ["a number such as 1990", "a range such as 1990..1999, 1990.. or ..1999, without its upper end when ) follows it"],
        _ => ["values joined by ~"],
    });

    /// <inheritdoc />
    public override string ToString() => Id;
}
