using System.Globalization;

namespace StreamRec.Core.Database;

/// <summary>One row of a result; columns count from 0.</summary>
/// <param name="values">Its values.</param>
public readonly struct DatabaseRow(object?[] values)
{
    /// <summary>Whether a value is missing.</summary>
    public bool IsNull(int column) => values[column] is null or DBNull;

    /// <summary>A text.</summary>
    /// <exception cref="InvalidCastException">It is none, or missing.</exception>
    public string Text(int column) => (string)values[column]!;

    /// <summary>A whole number.</summary>
    /// <exception cref="InvalidCastException">It is none, or missing.</exception>
    public long Whole(int column) => Convert.ToInt64(values[column], CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    /// <exception cref="InvalidCastException">It is none, or missing.</exception>
    public double Number(int column) => Convert.ToDouble(values[column], CultureInfo.InvariantCulture);

    /// <summary>Yes or no.</summary>
    /// <exception cref="InvalidCastException">It is neither, or missing.</exception>
    public bool Truth(int column) => (bool)values[column]!;

    /// <summary>A moment.</summary>
    /// <exception cref="InvalidCastException">It is none, or missing.</exception>
    public DateTimeOffset Time(int column) => new(DateTime.SpecifyKind((DateTime)values[column]!, DateTimeKind.Utc));
}
