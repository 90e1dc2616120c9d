using System.Globalization;
using System.Text;

namespace StreamRec.Core.Intake;

/// <summary>What a person calls a file, made fit to be read: one line without tricks. It says what the file may be (<c>hulu_titles.csv</c>) and is never a path of ours.</summary>
internal static class UploadName
{
    private const int Longest = 200;

    /// <summary>Cleans a name: folders are joined by a slash, steps upwards and characters that nobody sees are left out.</summary>
    /// <returns>The name; empty when nothing is left of it.</returns>
    public static string Clean(string? name)
    {
        var text = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse))
            {
                text.Append(rune.ToString());
            }
        }

        var parts = text.ToString().Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part is not ("." or ".."));
        var cleaned = string.Join('/', parts);

        // The end says what it is: .csv, .gz.
        return cleaned.Length > Longest ? cleaned[^Longest..] : cleaned;
    }
}
