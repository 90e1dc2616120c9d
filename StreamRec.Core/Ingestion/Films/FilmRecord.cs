using System.Globalization;
using StreamRec.Core.Films;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>A film on its way into a snapshot: its row of the titles and its row of the films.</summary>
/// <param name="Title">What every title has.</param>
/// <param name="Facts">What only films have.</param>
internal sealed record FilmRecord(TitleRecord Title, FilmFacts Facts)
{
    /// <summary>The TMDB number.</summary>
    public int Number { get; } = int.Parse(Title.ShowId, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The film with its cast and directors; names joined stand for the cells as given, which are nested.</summary>
    public FilmRecord WithCredits(IReadOnlyList<string> cast, IReadOnlyList<string> directors) => this with
    {
        Title = Title with { Cast = cast, CastAsGiven = Joined(cast), Directors = directors, DirectorAsGiven = Joined(directors) },
    };

    /// <summary>The film with its keywords.</summary>
    public FilmRecord WithKeywords(IReadOnlyList<string> keywords) => this with { Facts = Facts with { Keywords = keywords } };

    /// <summary>A list as one cell, or <see langword="null"/> when it is empty.</summary>
    public static string? Joined(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join(", ", names);
}
