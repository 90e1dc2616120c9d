using System.Globalization;
using System.Text;

namespace StreamRec.Web.Posters;

/// <summary>The picture of a poster: one way of drawing for each family of genres, varied by the title's seed. Shapes may leave their box; the poster clips them.</summary>
internal static class PosterMotifs
{
    /// <summary>Draws a family's motif into a box.</summary>
    public static void Draw(GenreFamily family, PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        switch (family)
        {
            case GenreFamily.Horror: Teeth(canvas, box, palette, seed); break;
            case GenreFamily.ScienceFiction: Orbits(canvas, box, palette, seed); break;
            case GenreFamily.Fantasy: Peaks(canvas, box, palette, seed); break;
            case GenreFamily.Crime: Blinds(canvas, box, palette, seed); break;
            case GenreFamily.Music: Sound(canvas, box, palette, seed); break;
            case GenreFamily.Sports: Lanes(canvas, box, palette, seed); break;
            case GenreFamily.Documentary: Contours(canvas, box, palette, seed); break;
            case GenreFamily.Family: Meadow(canvas, box, palette, seed); break;
            case GenreFamily.Romance: Petals(canvas, box, palette, seed); break;
            case GenreFamily.Action: Shards(canvas, box, palette, seed); break;
            case GenreFamily.Comedy: Bubbles(canvas, box, palette, seed); break;
            case GenreFamily.History: Arches(canvas, box, palette, seed); break;
            case GenreFamily.Drama: Horizon(canvas, box, palette, seed); break;
            default: Tiles(canvas, box, palette, seed); break;
        }
    }

    // A pale moon between two rows of jagged teeth.
    private static void Teeth(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var radius = box.Side * seed.Between(22, 34) / 100;
        canvas.Circle(box.X + seed.Between(60, 140), box.CenterY + seed.Between(-12, 12), radius, palette.First, 90);
        canvas.Fill(Jag(box.Bottom, -1, box.Height * 58 / 100, seed), palette.Second);
        canvas.Fill(Jag(box.Bottom, -1, box.Height * 38 / 100, seed), palette.Depth);
        canvas.Fill(Jag(box.Y, 1, box.Height * 34 / 100, seed), palette.Second, 80);
    }

    private static string Jag(int edge, int direction, int height, PosterSeed seed)
    {
        var path = Path($"M0 {edge}");
        for (var x = 0; x < 200;)
        {
            var step = seed.Between(14, 34);
            path.Append(CultureInfo.InvariantCulture, $"L{x + (step / 2)} {edge + (direction * seed.Between(height / 3, height))}L{x + step} {edge + (direction * seed.Between(0, height / 4))}");
            x += step;
        }

        return path.Append(CultureInfo.InvariantCulture, $"L214 {edge}Z").ToString();
    }

    // A planet, its orbits and a scatter of stars.
    private static void Orbits(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        for (var star = 0; star < 9; star++)
        {
            canvas.Circle(seed.Between(8, 192), box.Y + seed.Between(6, box.Height - 6), seed.Between(1, 2), palette.Ink, 70);
        }

        var x = seed.Between(70, 130);
        var radius = box.Side * seed.Between(16, 26) / 100;
        var tilt = seed.Between(-38, 38);
        canvas.Circle(x, box.CenterY, radius, palette.Second);
        canvas.Circle(x - (radius / 3), box.CenterY - (radius / 3), radius * 6 / 10, palette.Ink, 18);
        for (var ring = 0; ring < 3; ring++)
        {
            var reach = radius + 22 + (ring * seed.Between(18, 26));
            canvas.Orbit(x, box.CenterY, reach, reach * 38 / 100, tilt, palette.First, 3 - ring);
        }

        canvas.Circle(x + radius + 30, box.CenterY - seed.Between(20, 44), 6, palette.First);
    }

    // Ranges of mountains under a sun and a few stars.
    private static void Peaks(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        canvas.Circle(seed.Between(50, 150), box.Y + (box.Height * 38 / 100), box.Side * seed.Between(18, 28) / 100, palette.First);
        int[] strength = [35, 60, 100];
        for (var range = 0; range < 3; range++)
        {
            var foot = box.Bottom;
            var height = box.Height * (62 - (range * 17)) / 100;
            var path = Path($"M-20 {foot}");
            for (var x = seed.Between(-30, 10); x < 220;)
            {
                var half = seed.Between(24, 46);
                path.Append(CultureInfo.InvariantCulture, $"L{x + half} {foot - seed.Between(height * 7 / 10, height)}L{x + (2 * half)} {foot - (height * 4 / 10)}");
                x += 2 * half;
            }

            canvas.Fill(path.Append(CultureInfo.InvariantCulture, $"L240 {foot}Z").ToString(), palette.Second, strength[range] == 100 ? 100 : strength[range]);
        }
    }

    // Light through a blind, and somebody in it.
    private static void Blinds(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        canvas.Circle(seed.Between(64, 136), box.CenterY, box.Side * seed.Between(30, 40) / 100, palette.First);
        var slats = seed.Between(6, 9);
        var pitch = box.Height / slats;
        var slant = seed.Between(-30, 30);
        for (var slat = 0; slat <= slats; slat++)
        {
            var y = box.Y + (slat * pitch);
            canvas.Fill(Text($"M0 {y}L200 {y + slant}V{y + slant + (pitch / 2)}L0 {y + (pitch / 2)}Z"), slat % 3 == 1 ? palette.Second : palette.Depth, slat % 3 == 1 ? 70 : 92);
        }
    }

    // A record, or the bars of an equaliser.
    private static void Sound(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        if (seed.Next(2) == 0)
        {
            var radius = box.Side * 52 / 100;
            var x = seed.Between(60, 140);
            canvas.Circle(x, box.CenterY, radius, palette.Second);
            for (var groove = 1; groove <= 3; groove++)
            {
                canvas.Orbit(x, box.CenterY, radius - (groove * radius / 6), radius - (groove * radius / 6), 0, palette.Ground, 1);
            }

            canvas.Circle(x, box.CenterY, radius * 36 / 100, palette.First);
            canvas.Circle(x, box.CenterY, 4, palette.Ground);
            return;
        }

        for (var bar = 0; bar < 9; bar++)
        {
            var height = box.Height * seed.Between(18, 88) / 100;
            canvas.Rectangle(14 + (bar * 20), box.CenterY - (height / 2), 12, height, bar % 2 == 0 ? palette.First : palette.Second, radius: 6);
        }
    }

    // The bend of a running track.
    private static void Lanes(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var fromLeft = seed.Next(2) == 0;
        var x = fromLeft ? -10 : 210;
        for (var lane = 0; lane < 6; lane++)
        {
            canvas.Orbit(x, box.Bottom, 56 + (lane * 26), 56 + (lane * 26), 0, lane == 2 ? palette.First : palette.Second, lane == 2 ? 9 : 3);
        }

        canvas.Circle(fromLeft ? 150 : 50, box.Y + (box.Height * seed.Between(24, 40) / 100), 15, palette.First);
    }

    // Contour lines on a survey grid.
    private static void Contours(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var grid = Path($"");
        for (var x = 20; x < 200; x += 20)
        {
            grid.Append(CultureInfo.InvariantCulture, $"M{x} {box.Y}V{box.Bottom}");
        }

        for (var y = box.Y + 20; y < box.Bottom; y += 20)
        {
            grid.Append(CultureInfo.InvariantCulture, $"M0 {y}H200");
        }

        canvas.Stroke(grid.ToString(), palette.First, 1, 25);
        var middle = (X: seed.Between(70, 130), Y: box.CenterY + seed.Between(-10, 10));
        var tilt = seed.Between(-40, 40);
        var reach = box.Side * 54 / 100;
        for (var level = 0; level < 5; level++)
        {
            var radius = reach - (level * reach / 6);
            canvas.Orbit(middle.X + (level * seed.Between(0, 4)), middle.Y, radius, radius * 68 / 100, tilt, palette.First, 2);
        }

        canvas.Circle(middle.X + 8, middle.Y, 9, palette.Second);
    }

    // Rolling hills, a sun, round clouds.
    private static void Meadow(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        canvas.Circle(seed.Between(40, 160), box.Y + (box.Height * 36 / 100), box.Side * 22 / 100, palette.Second);
        for (var cloud = 0; cloud < 2; cloud++)
        {
            var (x, y) = (seed.Between(10, 150), box.Y + seed.Between(16, Math.Max(17, box.Height / 2)));
            canvas.Rectangle(x, y, 54, 18, "#ffffff", 85, 9);
            canvas.Circle(x + 24, y + 2, 14, "#ffffff", 85);
        }

        for (var hill = 0; hill < 3; hill++)
        {
            var y = box.Bottom - (box.Height * (40 - (hill * 12)) / 100);
            var (left, right) = (seed.Between(-26, 26), seed.Between(-26, 26));
            canvas.Fill(Text($"M0 {y}C60 {y + left - 20} 120 {y + right + 20} 200 {y + left}V{box.Bottom}H0Z"), hill == 1 ? palette.Ink : palette.First, hill == 1 ? 35 : 90);
        }
    }

    // Overlapping petals around a heart.
    private static void Petals(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var (x, y) = (seed.Between(80, 120), box.CenterY);
        var length = box.Side * seed.Between(44, 56) / 100;
        var petals = seed.Between(5, 8);
        var turn = seed.Between(0, 40);
        for (var petal = 0; petal < petals; petal++)
        {
            canvas.Write($"<ellipse cx=\"{x}\" cy=\"{y - (length * 6 / 10)}\" rx=\"{length * 3 / 10}\" ry=\"{length * 6 / 10}\" transform=\"rotate({turn + (petal * 360 / petals)} {x} {y})\" fill=\"{(petal % 2 == 0 ? palette.First : palette.Second)}\" opacity=\".78\"/>");
        }

        canvas.Circle(x, y, length * 20 / 100, palette.Ground);
    }

    // Speed lines that burst from a corner.
    private static void Shards(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var (x, y) = (seed.Next(2) == 0 ? seed.Between(-10, 40) : seed.Between(160, 210), box.Bottom - seed.Between(0, box.Height / 3));
        canvas.Circle(x, y, box.Side * 34 / 100, palette.Second, 55);
        var direction = x < 100 ? -84 : -174;
        for (var shard = 0; shard < 7; shard++)
        {
            var angle = double.DegreesToRadians(direction + (shard * 15) + seed.Between(-4, 4));
            var width = double.DegreesToRadians(seed.Between(2, 5));
            var (x1, y1) = ((int)(x + (320 * Math.Cos(angle - width))), (int)(y + (320 * Math.Sin(angle - width))));
            var (x2, y2) = ((int)(x + (320 * Math.Cos(angle + width))), (int)(y + (320 * Math.Sin(angle + width))));
            canvas.Fill(Text($"M{x} {y}L{x1} {y1}L{x2} {y2}Z"), shard % 3 == 1 ? palette.Second : palette.First, 92);
        }
    }

    // Bright circles that bump into each other.
    private static void Bubbles(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        for (var bubble = 0; bubble < 6; bubble++)
        {
            var radius = seed.Between(box.Side * 10 / 100, box.Side * 32 / 100);
            canvas.Circle(seed.Between(10, 190), box.Y + seed.Between(10, box.Height - 10), radius, bubble % 3 == 2 ? palette.Ink : bubble % 2 == 0 ? palette.First : palette.Second, 88);
        }

        var smile = (X: seed.Between(70, 130), Y: box.CenterY, Radius: box.Side * 22 / 100);
        canvas.Circle(smile.X, smile.Y, smile.Radius, palette.Second);
        canvas.Stroke(Text($"M{smile.X - (smile.Radius / 2)} {smile.Y}a{smile.Radius / 2} {smile.Radius / 2} 0 0 0 {smile.Radius} 0"), palette.Ground, 5);
    }

    // An arcade, row behind row.
    private static void Arches(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var count = seed.Between(2, 4);
        var width = 184 / count;
        canvas.Circle(seed.Between(40, 160), box.Y + (box.Height / 4), box.Side * 16 / 100, palette.Second);
        for (var arch = 0; arch < count; arch++)
        {
            var left = 8 + (arch * width) + 4;
            for (var step = 0; step < 3; step++)
            {
                var half = (width / 2) - 4 - (step * width / 9);
                var middle = left + (width / 2) - 4;
                var top = box.Bottom - (box.Height * 5 / 10) + (step * 6);
                canvas.Fill(Text($"M{middle - half} {box.Bottom}V{top}a{half} {half} 0 0 1 {2 * half} 0V{box.Bottom}Z"), step == 1 ? palette.Second : step == 0 ? palette.First : palette.Depth);
            }
        }
    }

    // A low sun cut by bands of haze.
    private static void Horizon(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        var radius = box.Side * seed.Between(30, 44) / 100;
        var x = seed.Between(60, 140);
        var y = box.CenterY + seed.Between(-8, 14);
        canvas.Circle(x, y, radius, palette.First);
        if (seed.Next(2) == 0)
        {
            canvas.Circle(x + (radius * seed.Between(-9, 9) / 10), y + (radius / 2), radius * 7 / 10, palette.Second, 85);
        }

        var bands = seed.Between(3, 5);
        for (var band = 0; band < bands; band++)
        {
            canvas.Rectangle(0, y + (band * radius / 4), 200, 2 + (band * 2), palette.Depth);
        }

        canvas.Fill(Text($"M0 {box.Bottom - (box.Height / 6)}C70 {box.Bottom - (box.Height * seed.Between(10, 34) / 100)} 130 {box.Bottom} 200 {box.Bottom - (box.Height / 5)}V{box.Bottom}H0Z"), palette.Second, 75);
    }

    // Quarter circles on a grid.
    private static void Tiles(PosterCanvas canvas, PosterBox box, PosterPalette palette, PosterSeed seed)
    {
        const int size = 50;
        for (var y = box.Y; y < box.Bottom; y += size)
        {
            for (var x = 0; x < 200; x += size)
            {
                var colour = seed.Next(3) == 0 ? palette.Second : palette.First;
                switch (seed.Next(6))
                {
                    case 0: canvas.Fill(Text($"M{x} {y}h{size}a{size} {size} 0 0 1-{size} {size}Z"), colour); break;
                    case 1: canvas.Fill(Text($"M{x + size} {y + size}h-{size}a{size} {size} 0 0 1 {size}-{size}Z"), colour); break;
                    case 2: canvas.Circle(x + (size / 2), y + (size / 2), size / 4, colour); break;
                    case 3: canvas.Fill(Text($"M{x} {y + size}v-{size}a{size} {size} 0 0 1 {size} {size}Z"), colour, 70); break;
                    default: break;
                }
            }
        }
    }

    private static StringBuilder Path(FormattableString start) => new(FormattableString.Invariant(start), 256);

    private static string Text(FormattableString path) => FormattableString.Invariant(path);
}
