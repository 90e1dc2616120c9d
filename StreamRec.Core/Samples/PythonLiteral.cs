using System.Globalization;
using System.Text;

namespace StreamRec.Core.Samples;

/// <summary>Writes values the way Python's <c>repr</c> does, as the nested cells of The Movies Dataset have them.</summary>
internal static class PythonLiteral
{
    /// <summary>A list of dictionaries, each given as its keys and values (text, whole numbers or <see langword="null"/>).</summary>
    public static string List(IEnumerable<(string Key, object? Value)[]> dictionaries) => "[" + string.Join(", ", dictionaries.Select(Dictionary)) + "]";

    /// <summary>One dictionary.</summary>
    public static string Dictionary((string Key, object? Value)[] entries) =>
        "{" + string.Join(", ", entries.Select(entry => $"{Text(entry.Key)}: {Value(entry.Value)}")) + "}";

    /// <summary>A text: single quotes, or double quotes when it holds a single quote and no double quote.</summary>
    public static string Text(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var literal = new StringBuilder().Append(quote);
        foreach (var character in text)
        {
            if (character == quote || character == '\\')
            {
                literal.Append('\\');
            }

            literal.Append(character == '\n' ? "\\n" : character.ToString());
        }

        return literal.Append(quote).ToString();
    }

    private static string Value(object? value) => value switch
    {
        null => "None",
        string text => Text(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "None",
    };
}
