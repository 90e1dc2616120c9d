namespace StreamRec.Web.Components.Controls;

/// <summary>A table to read, and to take away as CSV.</summary>
/// <param name="Name">What it is; heading and file name.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with one cell per column.</param>
public sealed record TableModel(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows);

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it is set flush right.</param>
public sealed record TableColumn(string Heading, bool IsNumber = false);

/// <summary>A cell.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Address">Where a click leads, or <see langword="null"/>.</param>
/// <param name="Raw">What the file gets where that differs, such as a number without separators.</param>
public sealed record TableCell(string Text, string? Address = null, string? Raw = null);
