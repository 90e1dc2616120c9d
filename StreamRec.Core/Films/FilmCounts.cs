namespace StreamRec.Core.Films;

/// <summary>A genre and its films.</summary>
/// <param name="Genre">The name as imported.</param>
/// <param name="Count">How many films have it.</param>
public sealed record GenreCount(string Genre, int Count);

/// <summary>Films counted by month, weekday and genre, once for all questions.</summary>
internal sealed class FilmCounts
{
    private readonly int[] months = new int[12];
    private readonly int[] weekdays = new int[7];

    public FilmCounts(IReadOnlyList<Film> films)
    {
        var genres = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var film in films)
        {
            foreach (var genre in film.Title.Genres.Distinct(StringComparer.Ordinal))
            {
                genres[genre] = genres.GetValueOrDefault(genre) + 1;
            }

            if (film.Facts.ReleaseDate is { } date)
            {
                months[date.Month - 1]++;
                weekdays[WeekdayOf(date) - 1]++;
            }
            else
            {
                Undated++;
            }
        }

        Genres = [.. genres.Select(entry => new GenreCount(entry.Key, entry.Value)).OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Genre, StringComparer.Ordinal)];
    }

    /// <summary>Films without a date.</summary>
    public int Undated { get; }

    /// <summary>Genres, the commonest first, equals alphabetically.</summary>
    public IReadOnlyList<GenreCount> Genres { get; }

    /// <summary>Films by month, January first.</summary>
    public IReadOnlyList<int> Months => months;

    /// <summary>Films by weekday, Monday first.</summary>
    public IReadOnlyList<int> Weekdays => weekdays;

    // 1 is Monday and 7 is Sunday, as in ISO 8601; .NET's week begins with Sunday as 0.
    private static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
}
