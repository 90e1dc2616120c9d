using System.Globalization;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>
/// Blocks of Unicode and the script of their letters (Unicode 16, Blocks.txt and Scripts.txt, for the scripts that texts about films are written in). .NET knows neither by code
/// point. What is not listed is named <c>Other</c>.
/// </summary>
internal static class UnicodeBlocks
{
    private const string Common = "Common";
    private const string Other = "Other";

    private static readonly (int First, int Last, string Block, string Script)[] Table =
    [
        (0x0000, 0x007F, "Basic Latin", "Latin"), (0x0080, 0x00FF, "Latin-1 Supplement", "Latin"), (0x0100, 0x017F, "Latin Extended-A", "Latin"),
        (0x0180, 0x024F, "Latin Extended-B", "Latin"), (0x0250, 0x02AF, "IPA Extensions", "Latin"), (0x02B0, 0x02FF, "Spacing Modifier Letters", Common),
        (0x0300, 0x036F, "Combining Diacritical Marks", "Inherited"), (0x0370, 0x03FF, "Greek and Coptic", "Greek"), (0x0400, 0x04FF, "Cyrillic", "Cyrillic"),
        (0x0500, 0x052F, "Cyrillic Supplement", "Cyrillic"), (0x0530, 0x058F, "Armenian", "Armenian"), (0x0590, 0x05FF, "Hebrew", "Hebrew"), (0x0600, 0x06FF, "Arabic", "Arabic"),
        (0x0700, 0x074F, "Syriac", "Syriac"), (0x0750, 0x077F, "Arabic Supplement", "Arabic"), (0x0780, 0x07BF, "Thaana", "Thaana"), (0x0900, 0x097F, "Devanagari", "Devanagari"),
        (0x0980, 0x09FF, "Bengali", "Bengali"), (0x0A00, 0x0A7F, "Gurmukhi", "Gurmukhi"), (0x0A80, 0x0AFF, "Gujarati", "Gujarati"), (0x0B00, 0x0B7F, "Oriya", "Oriya"),
        (0x0B80, 0x0BFF, "Tamil", "Tamil"), (0x0C00, 0x0C7F, "Telugu", "Telugu"), (0x0C80, 0x0CFF, "Kannada", "Kannada"), (0x0D00, 0x0D7F, "Malayalam", "Malayalam"),
        (0x0D80, 0x0DFF, "Sinhala", "Sinhala"), (0x0E00, 0x0E7F, "Thai", "Thai"), (0x0E80, 0x0EFF, "Lao", "Lao"), (0x0F00, 0x0FFF, "Tibetan", "Tibetan"),
        (0x1000, 0x109F, "Myanmar", "Myanmar"), (0x10A0, 0x10FF, "Georgian", "Georgian"), (0x1100, 0x11FF, "Hangul Jamo", "Hangul"), (0x1200, 0x137F, "Ethiopic", "Ethiopic"),
        (0x13A0, 0x13FF, "Cherokee", "Cherokee"), (0x1780, 0x17FF, "Khmer", "Khmer"), (0x1800, 0x18AF, "Mongolian", "Mongolian"),
        (0x1E00, 0x1EFF, "Latin Extended Additional", "Latin"), (0x1F00, 0x1FFF, "Greek Extended", "Greek"), (0x2000, 0x206F, "General Punctuation", Common),
        (0x2070, 0x209F, "Superscripts and Subscripts", Common), (0x20A0, 0x20CF, "Currency Symbols", Common), (0x2100, 0x214F, "Letterlike Symbols", Common),
        (0x2150, 0x218F, "Number Forms", Common), (0x2190, 0x21FF, "Arrows", Common), (0x2200, 0x22FF, "Mathematical Operators", Common),
        (0x2300, 0x23FF, "Miscellaneous Technical", Common), (0x2460, 0x24FF, "Enclosed Alphanumerics", Common), (0x2500, 0x257F, "Box Drawing", Common),
        (0x25A0, 0x25FF, "Geometric Shapes", Common), (0x2600, 0x26FF, "Miscellaneous Symbols", Common), (0x2700, 0x27BF, "Dingbats", Common),
        (0x2C60, 0x2C7F, "Latin Extended-C", "Latin"), (0x2E80, 0x2FDF, "CJK Radicals", "Han"), (0x3000, 0x303F, "CJK Symbols and Punctuation", Common),
        (0x3040, 0x309F, "Hiragana", "Hiragana"), (0x30A0, 0x30FF, "Katakana", "Katakana"), (0x3100, 0x312F, "Bopomofo", "Bopomofo"),
        (0x3130, 0x318F, "Hangul Compatibility Jamo", "Hangul"), (0x3200, 0x32FF, "Enclosed CJK Letters and Months", Common),
        (0x3400, 0x4DBF, "CJK Unified Ideographs Extension A", "Han"), (0x4E00, 0x9FFF, "CJK Unified Ideographs", "Han"), (0xA720, 0xA7FF, "Latin Extended-D", "Latin"),
        (0xAC00, 0xD7AF, "Hangul Syllables", "Hangul"), (0xD800, 0xDFFF, "Surrogates", Other), (0xE000, 0xF8FF, "Private Use Area", Other),
        (0xF900, 0xFAFF, "CJK Compatibility Ideographs", "Han"), (0xFB00, 0xFB4F, "Alphabetic Presentation Forms", "Latin"), (0xFB50, 0xFDFF, "Arabic Presentation Forms-A", "Arabic"),
        (0xFE00, 0xFE0F, "Variation Selectors", "Inherited"), (0xFE70, 0xFEFF, "Arabic Presentation Forms-B", "Arabic"), (0xFF00, 0xFFEF, "Halfwidth and Fullwidth Forms", Common),
        (0xFFF0, 0xFFFF, "Specials", Common), (0x1F000, 0x1F2FF, "Enclosed and Game Symbols", Common), (0x1F300, 0x1FAFF, "Emoji and Pictographs", Common),
        (0x20000, 0x2FA1F, "CJK Unified Ideographs, supplementary", "Han"),
    ];

    /// <summary>The name of a code point's block.</summary>
    public static string BlockOf(int code) => Find(code) is { } place ? Table[place].Block : Other;

    /// <summary>The script of a code point: that of its block for letters and marks, else <c>Common</c>, as blocks hold digits and punctuation too.</summary>
    public static string ScriptOf(int code)
    {
        if (Find(code) is not { } place)
        {
            return Other;
        }

        return CharUnicodeInfo.GetUnicodeCategory(code) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Table[place].Script,
            UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => Other,
            _ => Common,
        };
    }

    private static int? Find(int code)
    {
        var (low, high) = (0, Table.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (code < Table[middle].First)
            {
                high = middle - 1;
            }
            else if (code > Table[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return null;
    }
}
