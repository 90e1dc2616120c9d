namespace StreamRec.Core.Exports;

/// <summary>A column of a table that is written to a file: texts, numbers or whole numbers, <see langword="null"/> where there is none.</summary>
public sealed class ParquetColumn
{
    private ParquetColumn(string name, string type, int count) => (Name, Type, Count) = (name, type, count);

    /// <summary>Its name in the file.</summary>
    public string Name { get; }

    /// <summary>How many values it has.</summary>
    public int Count { get; }

    /// <summary>The engine's name of its type.</summary>
    internal string Type { get; }

    internal IReadOnlyList<string?>? Texts { get; private init; }

    internal IReadOnlyList<double>? Numbers { get; private init; }

    internal IReadOnlyList<int?>? WholeNumbers { get; private init; }

    /// <summary>A column of texts.</summary>
    public static ParquetColumn Of(string name, IReadOnlyList<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ParquetColumn(name, "VARCHAR", values.Count) { Texts = values };
    }

    /// <summary>A column of numbers; what is not finite is none.</summary>
    public static ParquetColumn Of(string name, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ParquetColumn(name, "DOUBLE", values.Count) { Numbers = values };
    }

    /// <summary>A column of whole numbers.</summary>
    public static ParquetColumn Of(string name, IReadOnlyList<int?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ParquetColumn(name, "INTEGER", values.Count) { WholeNumbers = values };
    }
}
