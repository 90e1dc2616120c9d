using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StreamRec.Web.Posters;

/// <summary>
/// Draws a person's portrait in the manner of the posters: a figure without a face, since nobody's face is known, before a motif of the genre
/// the person works in most. The name decides palette and motif, so the same person looks the same everywhere.
/// </summary>
internal static class PortraitArtist
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Suffixes = ["JR", "SR", "II", "III", "IV"];

    /// <summary>Draws a portrait; the markup is the inside of an <c>svg</c> element with the view box 0 0 200 200.</summary>
    public static PosterArtist.Poster Draw(string name, IReadOnlyList<string> genres)
    {
        var family = GenreFamilies.Of(genres);
        var seed = new PosterSeed(PosterText.Clean(name));
        var palettes = PosterPalette.Of(family);
        var palette = palettes[seed.Next(palettes.Count)];
        var canvas = new PosterCanvas();
        PosterMotifs.Draw(family, canvas, new PosterBox(0, 0, 200, 200), palette, seed);

        // The ring lifts the figure off a motif of the same colours; type in the colour of the ground is readable on the colour of the ink.
        var lean = seed.Between(-8, 8);
        canvas.Circle(100 + lean, 78, 47, palette.Ground);
        canvas.Fill("M4 206C8 150 50 121 100 121S192 150 196 206Z", palette.Ground);
        canvas.Circle(100 + lean, 78, 39, palette.First);
        canvas.Fill(string.Create(CultureInfo.InvariantCulture, $"M{100 + lean} 39a39 39 0 0 1 0 78Z"), palette.Depth, 22);
        canvas.Fill("M13 206C17 156 55 130 100 130S183 156 187 206Z", palette.Ink);
        canvas.Write($"<text class=\"initials\" x=\"100\" y=\"182\" font-size=\"42\" text-anchor=\"middle\" fill=\"{palette.Ground}\">{Encoder.Encode(Initials(name))}</text>");
        return new PosterArtist.Poster($"linear-gradient(170deg,{palette.Ground},{palette.Depth})", canvas.ToString());
    }

    /// <summary>The first letters of the first and the last word; of the only word where there is one; suffixes such as "Jr." do not count.</summary>
    public static string Initials(string name)
    {
        var words = PosterText.Clean(name).Split(' ').Select(FirstLetter).Where(letter => letter.Length > 0).ToList();
        var last = PosterText.Clean(name).Split(' ')[^1].Trim('.', ',').ToUpperInvariant();
        if (words.Count > 2 && Suffixes.Contains(last, StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count switch { 0 => "", 1 => words[0], _ => words[0] + words[^1] };
    }

    private static string FirstLetter(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return Rune.ToUpperInvariant(rune).ToString();
            }
        }

        return "";
    }
}
