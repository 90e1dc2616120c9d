using System.Globalization;

namespace StreamRec.Core.DuckDb;

/// <summary>A copy of one row of a result.</summary>
public sealed class DuckDbRow
{
    private readonly DuckDbResult result;
    private readonly object?[] values;

    private DuckDbRow(DuckDbResult result, object?[] values)
    {
        this.result = result;
        this.values = values;
    }

    /// <summary>A value by column number, from 0.</summary>
    public object? this[int column] => values[column];

    /// <summary>A value by column name, whatever its case.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public object? this[string column] => values[IndexOf(column)];

    /// <summary>A value converted to <typeparamref name="T"/>; a nullable type where it may be null.</summary>
    /// <exception cref="InvalidOperationException">A null where <typeparamref name="T"/> has none, or a value that cannot be converted.</exception>
    public T Get<T>(int column)
    {
        var value = values[column];
        if (value is T same) return same;
        var target = Nullable.GetUnderlyingType(typeof(T));
        if (value is null)
        {
            return target is not null || !typeof(T).IsValueType
                ? default!
                : throw new InvalidOperationException($"Column '{result.Columns[column].Name}' is null where a {typeof(T).Name} is wanted.");
        }

        try
        {
            if (value is Int128 large) value = checked((long)large);
            return (T)Convert.ChangeType(value, target ?? typeof(T), CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            throw new InvalidOperationException(
                $"Column '{result.Columns[column].Name}' of type {result.Columns[column].Type.Id} cannot be read as {typeof(T).Name}.", exception);
        }
    }

    /// <summary>A value by column name, converted to <typeparamref name="T"/>.</summary>
    /// <inheritdoc cref="Get{T}(int)" path="/exception" />
    public T Get<T>(string column) => Get<T>(IndexOf(column));

    internal static DuckDbRow Read(DuckDbResult result, DuckDbChunk chunk, int row)
    {
        var copies = new object?[chunk.ColumnCount];
        for (var column = 0; column < copies.Length; column++)
        {
            copies[column] = chunk.Column(column).Value(row);
        }

        return new DuckDbRow(result, copies);
    }

    private int IndexOf(string column)
    {
        for (var index = 0; index < result.Columns.Count; index++)
        {
            if (string.Equals(result.Columns[index].Name, column, StringComparison.OrdinalIgnoreCase)) return index;
        }

        throw new ArgumentException($"The result has no column '{column}'.", nameof(column));
    }
}
