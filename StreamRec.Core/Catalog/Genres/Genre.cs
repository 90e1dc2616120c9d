namespace StreamRec.Core.Catalog.Genres;

/// <summary>One genre of the unified list.</summary>
/// <param name="Key">Its key in addresses and answers, such as <c>science-fiction</c>.</param>
/// <param name="Label">Its English name.</param>
public sealed record Genre(string Key, string Label);
