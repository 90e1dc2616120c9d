namespace StreamRec.Web.Components.Charts;

/// <summary>Countries of the world, coloured by the power of ten that their value is near: a few have most of everything.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Categories">The countries' names.</param>
/// <param name="Values">The counts, 0 or more.</param>
/// <param name="Codes">ISO 3166 codes of three letters, one for each country; the world's outline is the one of the asset <c>lib/geo</c>.</param>
public sealed record MapTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values, IReadOnlyList<string> Codes) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "choropleth";
}
