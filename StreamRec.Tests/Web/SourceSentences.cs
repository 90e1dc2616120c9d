using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StreamRec.Tests.Web;

/// <summary>The sentences that a source file says, with <c>{0}</c>, <c>{1}</c>… for the values that it fills in.</summary>
internal static partial class SourceSentences
{
    private const string Raw = "\"\"\"";

    /// <summary>The texts of a C# file that end like a sentence, or with a colon behind which something follows.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var source = Comment().Replace(File.ReadAllText(path), "");
        var texts = new List<string>();
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '\'')
            {
                at = EndOfCharacter(source, at);
            }
            else if (source.AsSpan(at).StartsWith(Raw))
            {
                // Queries and scripts.
                at = source.IndexOf(Raw, at + Raw.Length, StringComparison.Ordinal) + Raw.Length - 1;
            }
            else if (source[at] == '"')
            {
                at = Read(source, at, texts);
            }
        }

        return texts.Select(text => text.EndsWith(": ", StringComparison.Ordinal) ? $"{text}{{{Value().Count(text)}}}" : text.Trim()).Where(IsSentence);
    }

    private static bool IsSentence(string text) => text.Contains(' ') && !text.StartsWith('.') && text.Any(char.IsAsciiLetterLower) && (text.EndsWith('.') || Open().IsMatch(text));

    // Returns where the text ends; texts inside its values are texts of their own.
    private static int Read(string source, int begin, List<string> texts)
    {
        var hasValues = begin > 0 && source[begin - 1] == '$';
        var text = new StringBuilder();
        var values = 0;
        var at = begin + 1;
        for (; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
            {
                text.Append(source[++at]);
            }
            else if (hasValues && source[at] is '{' or '}' && source[at + 1] == source[at])
            {
                text.Append(source[++at]);
            }
            else if (hasValues && source[at] == '{')
            {
                at = EndOfValue(source, at, texts);
                text.Append(CultureInfo.InvariantCulture, $"{{{values++}}}");
            }
            else
            {
                text.Append(source[at]);
            }
        }

        texts.Add(text.ToString());
        return at;
    }

    private static int EndOfValue(string source, int begin, List<string> texts)
    {
        var depth = 1;
        var at = begin + 1;
        for (; depth > 0; at++)
        {
            switch (source[at])
            {
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
                case '"':
                    at = Read(source, at, texts);
                    break;
                case '\'':
                    at = EndOfCharacter(source, at);
                    break;
            }
        }

        return at - 1;
    }

    private static int EndOfCharacter(string source, int begin) => source.IndexOf('\'', begin + (source[begin + 1] == '\\' ? 3 : 2));

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, 1000)]
    private static partial Regex Value();

    [GeneratedRegex(@": \{[0-9]\}$", RegexOptions.None, 1000)]
    private static partial Regex Open();
}
