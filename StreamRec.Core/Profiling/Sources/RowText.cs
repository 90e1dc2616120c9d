using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>Reads rows as they are shown.</summary>
internal static class RowText
{
    /// <summary>The columns as texts, for <c>select</c>.</summary>
    public static string Columns(ProfileTable table) =>
        string.Join(", ", table.Columns.Select((column, index) => FormattableString.Invariant($"{Text(column)}::varchar as c{index}")));

    /// <summary>The first so many values of a row of texts.</summary>
    public static IReadOnlyList<string?> Read(DuckDbRow row, int columns)
    {
        var values = new string?[columns];
        for (var index = 0; index < columns; index++)
        {
            values[index] = row.Get<string?>(index) is { } text ? CommonTexts.Shown(text) : null;
        }

        return values;
    }

    private static string Text(ProfileColumn column) =>
        column.Type.Id == DuckDbTypeId.List ? $"array_to_string({DuckDbText.Identifier(column.Name)}::varchar[], ', ')" : DuckDbText.Identifier(column.Name);
}
