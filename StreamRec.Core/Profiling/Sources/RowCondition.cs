namespace StreamRec.Core.Profiling.Sources;

/// <summary>How a condition compares.</summary>
public enum RowComparison
{
    /// <summary><c>=</c>: the same value, or one of several joined by <c>or</c>; of a list, one of its items.</summary>
    Equal,

    /// <summary><c>!=</c>: another value, or none.</summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>contains</c>: the text holds the value, whatever the case.</summary>
    Contains,

    /// <summary><c>is empty</c>: there is no value.</summary>
    Empty,

    /// <summary><c>is not empty</c>: there is a value.</summary>
    NotEmpty,
}

/// <summary>One condition that a row must meet.</summary>
/// <param name="Column">The column, by its name, whatever the case.</param>
/// <param name="Comparison">How it compares.</param>
/// <param name="Value">With what, as text; empty where <paramref name="Comparison"/> needs nothing.</param>
public sealed record RowCondition(string Column, RowComparison Comparison, string Value)
{
    /// <summary>Further values, any of which is as good; only with <see cref="RowComparison.Equal"/>.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The condition as <see cref="RowFilter.Parse"/> reads it.</summary>
    public override string ToString() => Comparison switch
    {
        RowComparison.Empty => $"{Quoted(Column)} is empty",
        RowComparison.NotEmpty => $"{Quoted(Column)} is not empty",
        _ => $"{Quoted(Column)} {RowFilter.SignOf(Comparison)} {string.Join(" or ", Others.Prepend(Value).Select(Quoted))}",
    };

    private static string Quoted(string text) =>
        text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '-') ? text : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
