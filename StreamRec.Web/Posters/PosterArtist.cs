using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StreamRec.Web.Posters;

/// <summary>
/// Draws a title's poster: big type on clean ground, a motif of its genre in the rest. The name decides palette, composition and
/// motif, so the same title looks the same everywhere.
/// </summary>
internal static class PosterArtist
{
    private const int Width = 200;
    private const int Height = 300;
    private const int Margin = 16;
    private const int FootHeight = 34;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private enum Composition
    {
        TypeBelow,
        TypeAbove,
        TypeOnPlate,
        Framed,
    }

    /// <summary>A finished poster.</summary>
    /// <param name="Background">CSS background under the drawing.</param>
    /// <param name="Markup">The inside of an <c>svg</c> element with the view box 0 0 200 300; all text is encoded.</param>
    internal readonly record struct Poster(string Background, string Markup);

    /// <summary>Draws a poster.</summary>
    public static Poster Draw(PosterSubject subject)
    {
        var name = PosterText.Clean(subject.Name);
        var family = GenreFamilies.Of(subject.Genres);
        var seed = new PosterSeed(name);
        var palettes = PosterPalette.Of(family);
        var palette = palettes[seed.Next(palettes.Count)];
        var composition = (Composition)seed.Next(4);
        var inset = composition == Composition.Framed ? 8 : 0;
        var type = PosterTypesetting.Set(name, Width - (2 * (Margin + inset)));

        var canvas = new PosterCanvas();
        var textHeight = type.Height + 14;
        var (motif, textTop) = composition switch
        {
            Composition.TypeAbove => (new PosterBox(0, 22 + textHeight, Width, Height - FootHeight - 22 - textHeight), 18),
            Composition.Framed => (new PosterBox(10, 10, Width - 20, Height - FootHeight - textHeight - inset - 10), Height - FootHeight - textHeight - inset + 8),
            _ => (new PosterBox(0, 0, Width, Height - FootHeight - textHeight), Height - FootHeight - textHeight + 8),
        };

        // A nested svg element clips the motif to its box, without an id that two posters on a page would share.
        canvas.Write($"<svg x=\"{motif.X}\" y=\"{motif.Y}\" width=\"{motif.Width}\" height=\"{motif.Height}\" viewBox=\"{motif.X} {motif.Y} {motif.Width} {motif.Height}\">");
        PosterMotifs.Draw(family, canvas, motif, palette, seed);
        canvas.Write($"</svg>");
        if (composition == Composition.TypeOnPlate)
        {
            canvas.Rectangle(0, motif.Bottom, Width, Height - motif.Bottom, palette.Ground);
        }

        if (composition == Composition.Framed)
        {
            canvas.Write($"<rect x=\"9\" y=\"9\" width=\"182\" height=\"282\" fill=\"none\" stroke=\"{palette.Ink}\" stroke-width=\"1.5\" opacity=\".7\"/>");
        }

        DrawType(canvas, type, textTop, Margin + inset, palette, PosterText.IsRightToLeft(name));
        DrawFoot(canvas, subject, Margin + inset, Height - 15 - inset, palette);
        return new Poster($"linear-gradient(170deg,{palette.Ground},{palette.Depth})", canvas.ToString());
    }

    private static void DrawType(PosterCanvas canvas, PosterTypesetting type, int top, int margin, PosterPalette palette, bool rightToLeft)
    {
        var x = rightToLeft ? Width - margin : margin;
        var direction = rightToLeft ? " direction=\"rtl\"" : "";
        canvas.Write($"<text class=\"name\" font-size=\"{type.Size}\" fill=\"{palette.Ink}\"{direction}>");
        for (var line = 0; line < type.Lines.Count; line++)
        {
            canvas.Write($"<tspan x=\"{x}\" y=\"{top + (type.Size * 84 / 100) + (line * type.Leading)}\">{Encoder.Encode(type.Lines[line])}</tspan>");
        }

        canvas.Write($"</text>");
    }

    private static void DrawFoot(PosterCanvas canvas, PosterSubject subject, int margin, int baseline, PosterPalette palette)
    {
        canvas.Write($"<text class=\"foot\" x=\"{margin}\" y=\"{baseline}\" fill=\"{palette.Ink}\">{Encoder.Encode(PosterText.Clean(subject.Imprint))}</text>");
        if (subject.Year is { } year)
        {
            canvas.Write($"<text class=\"foot\" x=\"{Width - margin}\" y=\"{baseline}\" text-anchor=\"end\" fill=\"{palette.Ink}\">{year}</text>");
        }
    }
}
