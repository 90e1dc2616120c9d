namespace StreamRec.Web.Posters;

/// <summary>What a poster shows. The drawing depends on <paramref name="Name"/> and <paramref name="Genres"/> only, so one title has one poster.</summary>
/// <param name="Name">The title's name, any script, any length.</param>
/// <param name="Genres">The platform's genre labels, the most telling first where there is an order; may be empty.</param>
/// <param name="Year">Year of release, or <see langword="null"/>.</param>
/// <param name="Imprint">The small line at the foot, such as the platform's name.</param>
public sealed record PosterSubject(string Name, IReadOnlyList<string> Genres, int? Year, string Imprint);
