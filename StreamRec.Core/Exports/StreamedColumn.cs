namespace StreamRec.Core.Exports;

/// <summary>A column of a <see cref="StreamedTable"/>.</summary>
public sealed class StreamedColumn
{
    private StreamedColumn(string name, string engineType) => (Name, EngineType) = (name, engineType);

    /// <summary>Its name in the file.</summary>
    public string Name { get; }

    /// <summary>Whether it holds texts.</summary>
    public bool IsText => EngineType == "VARCHAR";

    /// <summary>The engine's name of its type.</summary>
    internal string EngineType { get; }

    /// <summary>A column of texts.</summary>
    public static StreamedColumn OfTexts(string name) => new(name, "VARCHAR");

    /// <summary>A column of whole numbers of 32 bits.</summary>
    public static StreamedColumn OfWholeNumbers(string name) => new(name, "INTEGER");

    /// <summary>A column of numbers of 32 bits.</summary>
    public static StreamedColumn OfNumbers(string name) => new(name, "FLOAT");

    /// <summary>A column of whole numbers of 64 bits.</summary>
    public static StreamedColumn OfLongNumbers(string name) => new(name, "BIGINT");

    /// <summary>A column of numbers of 64 bits.</summary>
    public static StreamedColumn OfExactNumbers(string name) => new(name, "DOUBLE");

    /// <summary>A column of true or false.</summary>
    public static StreamedColumn OfFlags(string name) => new(name, "BOOLEAN");

    /// <summary>A column of days, written as days since 1970.</summary>
    public static StreamedColumn OfDays(string name) => new(name, "DATE");

    /// <summary>A column of days with a time, written as microseconds since 1970.</summary>
    public static StreamedColumn OfMoments(string name) => new(name, "TIMESTAMP");
}
