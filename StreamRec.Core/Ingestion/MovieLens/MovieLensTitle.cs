using System.Globalization;

namespace StreamRec.Core.Ingestion.MovieLens;

/// <summary>Takes a MovieLens title such as <c>Matrix, The (1999)</c> apart.</summary>
/// <param name="Name">The name as people read it, <c>The Matrix</c>.</param>
/// <param name="Year">The year in brackets, or <see langword="null"/>.</param>
/// <param name="ArticleMoved">Whether an article was put back in front.</param>
internal readonly record struct MovieLensTitle(string Name, int? Year, bool ArticleMoved)
{
    private static readonly string[] Articles =
        ["The", "A", "An", "Der", "Die", "Das", "Le", "La", "Les", "L'", "Il", "Lo", "I", "Gli", "El", "Los", "Las", "Un", "Une", "Det", "Den", "En", "O", "Os"];

    /// <summary>Reads a title cell.</summary>
    public static MovieLensTitle Read(string cell)
    {
        var text = cell.Trim();
        int? year = null;
        if (text.Length > 6 && text[^1] == ')' && text[^6] == '('
            && int.TryParse(text.AsSpan(text.Length - 5, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var found))
        {
            year = found;
            text = text[..^6].TrimEnd();
        }

        var moved = MoveArticle(text);
        return new MovieLensTitle(moved ?? text, year, moved is not null);
    }

    // "City of Lost Children, The (Cité des enfants perdus, La)": the article belongs to the part before the bracket.
    private static string? MoveArticle(string text)
    {
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        var (name, rest) = bracket > 0 ? (text[..bracket], text[bracket..]) : (text, "");
        foreach (var article in Articles)
        {
            if (name.EndsWith(", " + article, StringComparison.Ordinal) && name.Length > article.Length + 2)
            {
                var gap = article.EndsWith('\'') ? "" : " ";
                return article + gap + name[..^(article.Length + 2)] + rest;
            }
        }

        return null;
    }
}
