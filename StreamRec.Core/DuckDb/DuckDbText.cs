using System.Runtime.InteropServices;

namespace StreamRec.Core.DuckDb;

/// <summary>
/// Quoting for the few places of a statement where no value can be bound, such as the name of a table or the target of <c>copy … to</c>.
/// Everywhere else bind the value.
/// </summary>
public static class DuckDbText
{
    /// <summary>A name (table, column) as it stands in a statement, in double quotes.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a NUL character, at which the engine would stop reading.</exception>
    public static string Identifier(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Quote(name, '"', nameof(name));
    }

    /// <summary>A text (a path, say) as it stands in a statement, in single quotes.</summary>
    /// <exception cref="ArgumentException">The text holds a NUL character, at which the engine would stop reading.</exception>
    public static string Literal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Quote(text, '\'', nameof(text));
    }

    /// <summary>Reads a text that the engine owns.</summary>
    internal static unsafe string? Read(byte* text) => Marshal.PtrToStringUTF8((nint)text);

    private static string Quote(string text, char quote, string parameter)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("A NUL character cannot stand in a statement.", parameter);
        var mark = quote.ToString();
        return mark + text.Replace(mark, mark + mark, StringComparison.Ordinal) + mark;
    }
}
