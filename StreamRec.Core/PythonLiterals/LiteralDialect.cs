namespace StreamRec.Core.PythonLiterals;

/// <summary>Which of two notations a cell is in. They differ in quotes, escapes and the names of the three constants.</summary>
public enum LiteralDialect
{
    /// <summary>What Python's <c>repr</c> writes and <c>ast.literal_eval</c> reads: The Movies Dataset.</summary>
    Python,

    /// <summary>JSON, RFC 8259: the TMDB 5000 data set.</summary>
    Json,
}

/// <summary>Tells the notations apart.</summary>
public static class LiteralDialects
{
    /// <summary>
    /// The notation of a cell by its first dictionary: Python writes a key in double quotes only when it holds an apostrophe, JSON always. A cell
    /// without a dictionary reads the same in both, or is no cell of these data sets.
    /// </summary>
    public static LiteralDialect Of(ReadOnlySpan<char> cell)
    {
        var brace = cell.IndexOf('{');
        return brace >= 0 && cell[(brace + 1)..].TrimStart() is ['"', ..] ? LiteralDialect.Json : LiteralDialect.Python;
    }
}
