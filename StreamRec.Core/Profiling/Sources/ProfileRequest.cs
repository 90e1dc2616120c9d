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

    /// <summary>What columns are taken for, where that is not left to their values.</summary>
    public ColumnChoices Columns { get; init; } = ColumnChoices.None;

    /// <summary>The column of numbers or truth values that all others are related to, whatever the case; <see langword="null"/> for none.</summary>
    public string? Target { get; init; }

    /// <summary>The column of dates that orders the rows in time, whatever the case; <see langword="null"/>: the one date column that never falls from row to row, if there is one.</summary>
    public string? Time { get; init; }

    /// <summary>Whether no value of the table may be shown, only figures about values.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Everything that the result depends on, beside what stands in the file: equal texts, equal results.</summary>
    public string Key => string.Join('\t', Source.Path, Source.Name, Part, Filter, Columns, Target, Time, IsSensitive);
}
