namespace StreamRec.Web.Components.Charts;

/// <summary>Points joined by lines: who goes with whom. The larger a point's value, the larger the point.</summary>
/// <param name="Name">What a point's value is.</param>
/// <param name="Categories">The points' names.</param>
/// <param name="Values">The points' values, above 0.</param>
/// <param name="Positions">Where each point lies; only how they lie to each other matters.</param>
/// <param name="Links">The lines: rows of two points, and how strong their link is.</param>
public sealed record NetworkTrace(
    string Name,
    IReadOnlyList<string> Categories,
    IReadOnlyList<double> Values,
    IReadOnlyList<(double X, double Y)> Positions,
    IReadOnlyList<(int From, int To, double Strength)> Links) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "scatter";
}
