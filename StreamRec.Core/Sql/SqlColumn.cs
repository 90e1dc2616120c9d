namespace StreamRec.Core.Sql;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name; several may have the same.</param>
/// <param name="Type">The engine's name of its type.</param>
/// <param name="Kind">How its values are held.</param>
public sealed record SqlColumn(string Name, string Type, SqlValueKind Kind)
{
    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumber => Kind is SqlValueKind.Whole or SqlValueKind.Number or SqlValueKind.Exact;
}

/// <summary>How the values of a column are held.</summary>
public enum SqlValueKind
{
    /// <summary>Texts, and everything else as the engine writes it.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Whole numbers of up to 64 bits.</summary>
    Whole,

    /// <summary>Numbers with a floating point.</summary>
    Number,

    /// <summary>Decimals and very long whole numbers, as their digits.</summary>
    Exact,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Days with a time; UTC where the type has a zone.</summary>
    Moment,
}
