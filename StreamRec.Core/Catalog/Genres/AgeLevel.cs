namespace StreamRec.Core.Catalog.Genres;

/// <summary>A step of the unified age scale.</summary>
/// <param name="Key">Its key in addresses and answers: <c>all</c>, <c>7</c> … <c>18</c>, <c>not-rated</c>.</param>
/// <param name="Label">Its English name, such as <c>13+</c>.</param>
/// <param name="MinimumAge">From which age on, in years; 0 for everybody, <see langword="null"/> when nobody has rated the title.</param>
public sealed record AgeLevel(string Key, string Label, int? MinimumAge);
