using System.Collections.Frozen;
using System.Numerics;

namespace StreamRec.Core.Catalog.Genres;

/// <summary>
/// One list of genres for all sources, each of which words its labels differently. A label means several of these genres, one, or none where
/// it names a format, an origin or an age instead. Labels of the known data sets are looked up (<see cref="GenreLabels"/>); others are read
/// by the words they contain. The whole mapping is printed in <c>docs/genres.md</c>.
/// </summary>
public static class UnifiedGenres
{
    /// <summary>Every genre, in the alphabetical order of the keys.</summary>
    public static readonly IReadOnlyList<Genre> All =
    [
        new("action", "Action"),
        new("adventure", "Adventure"),
        new("animation", "Animation"),
        new("anime", "Anime"),
        new("arts", "Arts & culture"),
        new("comedy", "Comedy"),
        new("crime", "Crime"),
        new("documentary", "Documentary"),
        new("drama", "Drama"),
        new("faith", "Faith & spirituality"),
        new("family", "Kids & family"),
        new("fantasy", "Fantasy"),
        new("history", "History & biography"),
        new("horror", "Horror"),
        new("independent", "Independent & arthouse"),
        new("lgbtq", "LGBTQ+"),
        new("lifestyle", "Lifestyle, food & fitness"),
        new("music", "Music & musicals"),
        new("mystery", "Mystery"),
        new("news-talk", "News, talk & variety"),
        new("reality", "Reality & game shows"),
        new("romance", "Romance"),
        new("science-fiction", "Science fiction"),
        new("science-nature", "Science & nature"),
        new("sports", "Sports"),
        new("stand-up", "Stand-up comedy"),
        new("teen", "Teen & young adult"),
        new("thriller", "Thriller & suspense"),
        new("war", "War"),
        new("western", "Western"),
    ];

    private static readonly FrozenDictionary<string, int> Places =
        All.Select((genre, place) => (genre.Key, place)).ToFrozenDictionary(each => each.Key, each => each.place, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, uint> KnownLabels =
        GenreLabels.Known.ToFrozenDictionary(label => TextKey.Fold(label.Label), label => SetOf(label.Genres), StringComparer.Ordinal);

    private static readonly (string Word, uint Genres)[] Words = [.. GenreLabels.Words.Select(word => (word.Word, SetOf(word.Genres)))];

    /// <summary>The genre of a key, without regard to case, accents and outer blanks; <see langword="null"/> when there is none.</summary>
    public static Genre? Find(string? key) => key is not null && Places.TryGetValue(TextKey.Fold(key), out var place) ? All[place] : null;

    /// <summary>The genres that a title's labels mean.</summary>
    /// <param name="labels">The source's own labels.</param>
    /// <returns>The keys, each once, in the order of <see cref="All"/>; empty when no label names a genre.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var genres = 0u;
        for (var label = 0; label < labels.Count; label++)
        {
            genres |= SetOf(labels[label]);
        }

        return KeysOf(genres);
    }

    /// <summary>The genres that one label means; empty for formats, origins and ages, and for labels without any known word.</summary>
    public static IReadOnlyList<string> Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return KeysOf(SetOf(label));
    }

    private static string[] KeysOf(uint genres)
    {
        var keys = new string[BitOperations.PopCount(genres)];
        for (var key = 0; key < keys.Length; key++)
        {
            keys[key] = All[BitOperations.TrailingZeroCount(genres)].Key;
            genres &= genres - 1;
        }

        return keys;
    }

    private static uint SetOf(IReadOnlyList<string> keys) => keys.Aggregate(0u, (set, key) => set | (1u << Places[key]));

    private static uint SetOf(string label)
    {
        var folded = TextKey.Fold(label);
        return KnownLabels.TryGetValue(folded, out var genres) ? genres : SetOfWords(folded);
    }

    // A word of the list begins with a blank, so that it is found at the start of a label's words only: "war" is not in "award".
    private static uint SetOfWords(string folded)
    {
        var text = string.Create(folded.Length + 2, folded, static (characters, label) =>
        {
            characters.Fill(' ');
            for (var position = 0; position < label.Length; position++)
            {
                characters[position + 1] = char.IsLetterOrDigit(label[position]) ? label[position] : ' ';
            }
        });
        var genres = 0u;
        foreach (var (word, meant) in Words)
        {
            genres |= text.Contains(word, StringComparison.Ordinal) ? meant : 0;
        }

        return genres;
    }
}
