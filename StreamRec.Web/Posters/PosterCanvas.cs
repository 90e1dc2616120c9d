using System.Globalization;
using System.Text;

namespace StreamRec.Web.Posters;

/// <summary>A rectangle in poster units (a poster is 200 wide and 300 high).</summary>
internal readonly record struct PosterBox(int X, int Y, int Width, int Height)
{
    /// <summary>Right edge.</summary>
    public int Right => X + Width;

    /// <summary>Bottom edge.</summary>
    public int Bottom => Y + Height;

    /// <summary>Middle from left to right.</summary>
    public int CenterX => X + (Width / 2);

    /// <summary>Middle from top to bottom.</summary>
    public int CenterY => Y + (Height / 2);

    /// <summary>The shorter side.</summary>
    public int Side => Math.Min(Width, Height);
}

/// <summary>Writes SVG shapes as text, in whole units so that the markup stays small.</summary>
internal sealed class PosterCanvas
{
    private readonly StringBuilder markup = new(2048);

    /// <summary>A circle.</summary>
    public void Circle(int x, int y, int radius, string fill, int percent = 100) =>
        Write($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"{Opacity(percent)}/>");

    /// <summary>The outline of an ellipse, turned around its middle.</summary>
    public void Orbit(int x, int y, int radiusX, int radiusY, int degrees, string stroke, int width) =>
        Write($"<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{radiusX}\" ry=\"{radiusY}\" transform=\"rotate({degrees} {x} {y})\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>");

    /// <summary>A rectangle, rounded where <paramref name="radius"/> is above 0.</summary>
    public void Rectangle(int x, int y, int width, int height, string fill, int percent = 100, int radius = 0) =>
        Write($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{(radius > 0 ? $" rx=\"{radius}\"" : "")} fill=\"{fill}\"{Opacity(percent)}/>");

    /// <summary>A filled path.</summary>
    public void Fill(string path, string fill, int percent = 100) => Write($"<path d=\"{path}\" fill=\"{fill}\"{Opacity(percent)}/>");

    /// <summary>A drawn path.</summary>
    public void Stroke(string path, string stroke, int width, int percent = 100) =>
        Write($"<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"{Opacity(percent)}/>");

    /// <summary>Markup that is already safe.</summary>
    public void Write(FormattableString text) => markup.Append(FormattableString.Invariant(text));

    /// <inheritdoc />
    public override string ToString() => markup.ToString();

    private static string Opacity(int percent) => percent == 100 ? "" : string.Create(CultureInfo.InvariantCulture, $" opacity=\".{percent:00}\"");
}
