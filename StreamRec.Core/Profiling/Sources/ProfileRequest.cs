using System.Text.Json.Serialization;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>Which part of a table's rows, by their order in it and before any filter.</summary>
[JsonConverter(typeof(KebabCaseConverter<RowPart>))]
public enum RowPart
{
    /// <summary>Every row.</summary>
    All,

    /// <summary>The first half; the row in the middle is of the second.</summary>
    FirstHalf,

    /// <summary>The second half.</summary>
    SecondHalf,
}

/// <summary>What is profiled.</summary>
/// <param name="Source">The table.</param>
public sealed record ProfileRequest(ProfileSource Source)
{
    /// <summary>Which rows.</summary>
    public RowFilter Filter { get; init; } = RowFilter.None;

    /// <summary>Which half.</summary>
    public RowPart Part { get; init; }
}
