using StreamRec.Core.Exploration.Charts;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>Which part of a sum each tenth of those has who make it up: the largest tenth first.</summary>
/// <param name="Shares">The share of each tenth, in percent.</param>
/// <param name="Top">How many are in the first tenth: the number of all over ten, rounded up.</param>
/// <param name="TopShare">What the first tenth has, 0 to 1.</param>
/// <param name="LowerHalfShare">What the smaller half has (of an odd number without the one in the middle), 0 to 1.</param>
internal sealed record Tenths(double[] Shares, int Top, double TopShare, double LowerHalfShare)
{
    private const int Parts = 10;
    private const double Percent = 100;

    /// <summary>Divides numbers above 0.</summary>
    /// <param name="values">The numbers, of which there are ten or more.</param>
    public static Tenths Of(IEnumerable<double> values)
    {
        double[] falling = [.. values.OrderDescending()];
        var sum = falling.Sum();
        var shares = new double[Parts];
        for (var part = 0; part < Parts; part++)
        {
            shares[part] = Percent * falling[EndOf(part - 1, falling.Length)..EndOf(part, falling.Length)].Sum() / sum;
        }

        return new Tenths(shares, EndOf(0, falling.Length), shares[0] / Percent, falling[((falling.Length + 1) / 2)..].Sum() / sum);
    }

    /// <summary>A bar for each tenth.</summary>
    public List<StoryBar> Bars() =>
        [.. Shares.Select((share, part) => new StoryBar(new ChartCategory(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part + 1}")), share))];

    private static int EndOf(int part, int count) => (((part + 1) * count) + Parts - 1) / Parts;
}
