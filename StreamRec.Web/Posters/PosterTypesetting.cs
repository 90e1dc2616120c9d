using System.Globalization;
using System.Text;

namespace StreamRec.Web.Posters;

/// <summary>A name broken into lines at a size.</summary>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Size">Type size in poster units.</param>
internal sealed record PosterTypesetting(IReadOnlyList<string> Lines, int Size)
{
    /// <summary>Distance from one baseline to the next.</summary>
    public int Leading => Size * 104 / 100;

    /// <summary>Height of the whole block.</summary>
    public int Height => Lines.Count * Leading;

    // The largest size at which the name stays within its lines and no word has to be broken.
    private static readonly (int Size, int Lines)[] Steps = [(42, 2), (36, 3), (32, 4), (28, 5), (24, 5), (21, 6), (18, 7)];

    private const int SmallestSize = 16;
    private const int MostLines = 8;

    /// <summary>Sets a name into a column of a width.</summary>
    public static PosterTypesetting Set(string name, int width)
    {
        var pieces = PosterText.Split(name);
        foreach (var (size, lines) in Steps)
        {
            if (Break(pieces, width, size) is { } broken && broken.Count <= lines)
            {
                return new PosterTypesetting(Balance(pieces, width, size, broken), size);
            }
        }

        return new PosterTypesetting(Squeeze(name, width), SmallestSize);
    }

    // The narrowest column that needs no more lines: a block, not a long line with an orphan under it.
    private static List<string> Balance(IReadOnlyList<PosterText.Piece> pieces, int width, int size, List<string> broken)
    {
        var best = broken;
        for (var narrower = width - 6; narrower > width / 2; narrower -= 6)
        {
            if (Break(pieces, narrower, size) is not { } candidate || candidate.Count > broken.Count)
            {
                break;
            }

            best = candidate;
        }

        return best;
    }

    private static List<string>? Break(IReadOnlyList<PosterText.Piece> pieces, int width, int size)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var piece in pieces)
        {
            var needed = piece.Width * size;
            if (needed > width)
            {
                return null;
            }

            var gap = line.Length > 0 && piece.AfterBlank ? PosterText.BlankWidth * size : 0;
            if (line.Length > 0 && used + gap + needed > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
                gap = 0;
            }

            if (gap > 0)
            {
                line.Append(' ');
            }

            line.Append(piece.Text);
            used += gap + needed;
        }

        lines.Add(line.ToString());
        return lines;
    }

    // For names too long for any size: characters run on from line to line, and what is left over is cut with an ellipsis.
    private static List<string> Squeeze(string name, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var needed = PosterText.Measure(element) * SmallestSize;
            if (used + needed > width)
            {
                if (lines.Count == MostLines - 1)
                {
                    lines.Add(Cut(line.ToString(), width));
                    return lines;
                }

                // Back to the last blank when there is one in the second half of the line; a single long word is cut where it stands.
                var blank = line.ToString().LastIndexOf(' ');
                var rest = blank > line.Length / 2 ? line.ToString(blank + 1, line.Length - blank - 1) : "";
                lines.Add(blank > line.Length / 2 ? line.ToString(0, blank) : line.ToString());
                line.Clear().Append(rest);
                used = PosterText.Measure(rest) * SmallestSize;
            }

            if (line.Length > 0 || !string.IsNullOrWhiteSpace(element))
            {
                line.Append(element);
                used += needed;
            }
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static string Cut(string line, int width)
    {
        var elements = new StringInfo(line);
        for (var kept = elements.LengthInTextElements; kept > 0; kept--)
        {
            var cut = elements.SubstringByTextElements(0, kept).TrimEnd() + "…";
            if (PosterText.Measure(cut) * SmallestSize <= width)
            {
                return cut;
            }
        }

        return "…";
    }
}
