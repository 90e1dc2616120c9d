using System.Globalization;
using System.Text;

namespace StreamRec.Web.Posters;

/// <summary>Text as a poster sets it: cleaned, measured without a font engine, and split where a line may end.</summary>
internal static class PosterText
{
    /// <summary>Width of a blank, in ems.</summary>
    public const double BlankWidth = 0.24;

    private const double WideScriptWidth = 1.0;
    private const double OtherScriptWidth = 0.66;

    /// <summary>A part of a name that stays on one line.</summary>
    /// <param name="Text">The part.</param>
    /// <param name="Width">Its width in ems.</param>
    /// <param name="AfterBlank">Whether a blank stands before it.</param>
    internal readonly record struct Piece(string Text, double Width, bool AfterBlank);

    /// <summary>Removes what cannot be drawn (control characters, halves of surrogate pairs) and joins runs of blanks.</summary>
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (cleaned.Length > 0 && cleaned[^1] != ' ')
                {
                    cleaned.Append(' ');
                }
            }
            else
            {
                cleaned.Append(rune.ToString());
            }
        }

        return cleaned.ToString().TrimEnd();
    }

    /// <summary>Splits a cleaned name at blanks, after hyphens and slashes, and between the characters of scripts without blanks.</summary>
    public static IReadOnlyList<Piece> Split(string name)
    {
        var pieces = new List<Piece>();
        var current = new StringBuilder();
        var afterBlank = false;
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (element is " ")
            {
                Flush();
                afterBlank = true;
                continue;
            }

            var standsAlone = IsWide(element);
            if (standsAlone && current.Length > 0 && !IsClosing(element))
            {
                Flush();
            }

            current.Append(element);
            if (standsAlone || element is "-" or "/" or "–" or "—")
            {
                Flush();
            }
        }

        Flush();
        return pieces.Count == 0 ? [new Piece("", 0, false)] : pieces;

        void Flush()
        {
            if (current.Length == 0)
            {
                return;
            }

            var text = current.ToString();
            pieces.Add(new Piece(text, Measure(text), afterBlank));
            current.Clear();
            afterBlank = false;
        }
    }

    /// <summary>The width of a text in ems of Inter at weight 800, rounded up a little: a line may be too short, never too long.</summary>
    public static double Measure(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>Whether the first strong letter belongs to a script written from right to left.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);
            }
        }

        return false;
    }

    private static double Width(Rune rune) => rune.Value switch
    {
        ' ' => BlankWidth,
        'i' or 'j' or 'l' or 'I' or '\'' or '.' or ',' or ':' or ';' or '!' or '|' or '’' => 0.32,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '/' or '"' => 0.44,
        'm' => 0.93,
        'w' => 0.86,
        'M' or 'W' or '@' or '%' or '…' => 1.0,
        >= 'a' and <= 'z' => 0.63,
        >= 'A' and <= 'Z' => 0.75,
        >= '0' and <= '9' => 0.68,
        < 0x300 => 0.7,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ when IsWide(rune) => WideScriptWidth,
        _ => OtherScriptWidth,
    };

    private static bool IsWide(string element) => IsWide(Rune.GetRuneAt(element, 0));

    private static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    // 、。」！？： and their like never begin a line.
    private static bool IsClosing(string element) => element is "、" or "。" or "」" or "』" or "）" or "！" or "？" or "：" or "・" or "ー";
}
