using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Exports;

/// <summary>Cells of CSV files that are opened in a spreadsheet.</summary>
public static class CsvCells
{
    /// <summary>
    /// The statement's expression of a text column whose cells a spreadsheet would take for a formula begin with an apostrophe, as OWASP advises ("CSV Injection"): those that begin
    /// with = + - @, also in their full width, a tab or a line break. Numbers stay as they are.
    /// </summary>
    /// <param name="column">The column's name, which it keeps.</param>
    public static string Disarmed(string column) => Disarmed(DuckDbText.Identifier(column), column);

    /// <summary>The same for an expression.</summary>
    /// <param name="expression">An expression that gives a text.</param>
    /// <param name="column">The name of the column.</param>
    public static string Disarmed(string expression, string column) =>
        $"""
        CASE WHEN regexp_matches({expression}, '^[=+\-@＝＋－＠\t\r\n\x00]') AND NOT regexp_full_match({expression}, '[-+]?[0-9]+([.][0-9]+)?')
            THEN '''' || {expression} ELSE {expression} END AS {DuckDbText.Identifier(column)}
        """;
}
