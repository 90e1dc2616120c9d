using StreamRec.Core.Exploration.Charts;

namespace StreamRec.Core.Exploration.Columns;

/// <summary>
/// Places for the nodes of a network: nodes push each other away, links pull theirs together, and the steps get smaller until all rest (Fruchterman
/// and Reingold 1991, "Graph drawing by force-directed placement"). The same network always gets the same picture: it starts from a spiral.
/// </summary>
internal static class ForceLayout
{
    private const int Rounds = 150;
    private const double FirstStep = 0.2;

    // A weak pull to the middle, or parts without a link between them would drift apart for ever.
    private const double Gravity = 0.3;
    private const double Nearest = 1e-4;
    private const double GoldenAngle = 2.399963229728653;

    /// <summary>The places, each coordinate from −1 to 1.</summary>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="links">The links; heavier ones pull more.</param>
    public static (double[] X, double[] Y) Place(int nodes, IReadOnlyList<ChartLink> links)
    {
        var x = new double[nodes];
        var y = new double[nodes];
        for (var node = 0; node < nodes; node++)
        {
            // Not a circle: on one, nodes that face each other would pull and push along one line only and never get past each other.
            var radius = Math.Sqrt((node + 0.5) / nodes);
            var (up, right) = Math.SinCos(GoldenAngle * node);
            (x[node], y[node]) = (radius * right, radius * up);
        }

        var distance = Math.Sqrt(1.0 / Math.Max(1, nodes));
        var heaviest = links.Count == 0 ? 1 : links.Max(link => link.Weight);
        var (pushX, pushY) = (new double[nodes], new double[nodes]);
        for (var round = 0; round < Rounds; round++)
        {
            PushApart(x, y, pushX, pushY, distance);
            for (var place = 0; place < links.Count; place++)
            {
                PullTogether(links[place], x, y, pushX, pushY, distance, heaviest);
            }

            var step = FirstStep * (Rounds - round) / Rounds;
            for (var node = 0; node < nodes; node++)
            {
                var length = Math.Max(Math.Sqrt((pushX[node] * pushX[node]) + (pushY[node] * pushY[node])), Nearest);
                x[node] += pushX[node] / length * Math.Min(length, step);
                y[node] += pushY[node] / length * Math.Min(length, step);
            }
        }

        Scale(x);
        Scale(y);
        return (x, y);
    }

    private static void PushApart(double[] x, double[] y, double[] pushX, double[] pushY, double distance)
    {
        for (var node = 0; node < x.Length; node++)
        {
            (pushX[node], pushY[node]) = (-Gravity * x[node], -Gravity * y[node]);
            for (var other = 0; other < x.Length; other++)
            {
                var (right, up) = (x[node] - x[other], y[node] - y[other]);
                var square = Math.Max((right * right) + (up * up), Nearest);
                pushX[node] += right * distance * distance / square;
                pushY[node] += up * distance * distance / square;
            }
        }
    }

    private static void PullTogether(ChartLink link, double[] x, double[] y, double[] pushX, double[] pushY, double distance, double heaviest)
    {
        var (right, up) = (x[link.To] - x[link.From], y[link.To] - y[link.From]);
        var pull = Math.Sqrt((right * right) + (up * up)) / distance * (0.5 + (link.Weight / heaviest / 2));
        pushX[link.From] += right * pull;
        pushY[link.From] += up * pull;
        pushX[link.To] -= right * pull;
        pushY[link.To] -= up * pull;
    }

    private static void Scale(double[] places)
    {
        if (places.Length == 0)
        {
            return;
        }

        var (low, high) = (places.Min(), places.Max());
        for (var node = 0; node < places.Length; node++)
        {
            places[node] = high > low ? (2 * (places[node] - low) / (high - low)) - 1 : 0;
        }
    }
}
