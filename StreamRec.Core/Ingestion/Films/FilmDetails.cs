namespace StreamRec.Core.Ingestion.Films;

/// <summary>What a file beside the film list says of a film: credits, or keywords.</summary>
/// <param name="Cast">In the order of billing; empty for keywords.</param>
/// <param name="Directors">All of them; empty for keywords.</param>
/// <param name="Keywords">Empty for credits.</param>
internal sealed record FilmDetails(IReadOnlyList<string> Cast, IReadOnlyList<string> Directors, IReadOnlyList<string> Keywords)
{
    /// <summary>How much it says.</summary>
    public int Names => Cast.Count + Directors.Count + Keywords.Count;
}
