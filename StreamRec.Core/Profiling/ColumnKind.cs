using System.Text.Json.Serialization;

namespace StreamRec.Core.Profiling;

/// <summary>What a column is taken for, which decides what is computed of it.</summary>
[JsonConverter(typeof(KebabCaseConverter<ColumnKind>))]
public enum ColumnKind
{
    /// <summary>Numbers.</summary>
    Numeric,

    /// <summary>Texts of which there are few different ones, at most <see cref="ProfileOptions.MaximumCategories"/> and not more than half of the values.</summary>
    Category,

    /// <summary>Any other texts.</summary>
    Text,

    /// <summary>Dates or times.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Lists of values.</summary>
    List,
}
