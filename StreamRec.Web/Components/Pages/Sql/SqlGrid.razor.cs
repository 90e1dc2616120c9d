using Microsoft.AspNetCore.Components;
using StreamRec.Core.Sql;

namespace StreamRec.Web.Components.Pages.Sql;

/// <summary>The rows of an answer, a page at a time, in their own order or by any column.</summary>
public sealed partial class SqlGrid
{
    private const int RowsOfPage = 100;
    private const int ShownCharacters = 400;

    private SqlTable? shown;
    private int[] order = [];
    private int? sorted;
    private bool isDescending;
    private int page;

    /// <summary>The answer. A new instance is shown from its first row on.</summary>
    [Parameter, EditorRequired]
    public required SqlTable Table { get; set; }

    private int First => page * RowsOfPage;

    private int PageCount => (order.Length + RowsOfPage - 1) / RowsOfPage;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(shown, Table))
        {
            (shown, sorted, isDescending, page) = (Table, null, false, 0);
            order = [.. Enumerable.Range(0, Table.Count)];
        }
    }

    private static string Shorten(string text) => text.Length > ShownCharacters ? text[..ShownCharacters] + "…" : text;

    private string NameOf(int column) => Table.Columns[column].Name is { Length: > 0 } name ? name : $"({column + 1})";

    private string? TextOf(int row, int column)
    {
        var (vector, place) = Table.Cell(row, column);
        return SqlCells.Text(vector, place);
    }

    private double NumberOf(int row, int column)
    {
        var (vector, place) = Table.Cell(row, column);
        return SqlCells.Number(vector, place);
    }

    // Up, down, and back to the order of the answer.
    private void Sort(int column)
    {
        (sorted, isDescending) = (sorted == column && isDescending ? null : column, sorted == column && !isDescending);
        page = 0;
        var rows = Enumerable.Range(0, Table.Count);
        if (sorted is null)
        {
            order = [.. rows];
        }
        else if (Table.Columns[column].Kind == SqlValueKind.Text)
        {
            order = [.. isDescending ? rows.OrderByDescending(row => TextOf(row, column), StringComparer.CurrentCulture) : rows.OrderBy(row => TextOf(row, column), StringComparer.CurrentCulture)];
        }
        else
        {
            order = [.. isDescending ? rows.OrderByDescending(row => NumberOf(row, column)) : rows.OrderBy(row => NumberOf(row, column))];
        }
    }
}
