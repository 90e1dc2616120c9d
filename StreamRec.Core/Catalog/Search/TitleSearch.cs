using System.Buffers;

namespace StreamRec.Core.Catalog.Search;

/// <summary>
/// Full-text search over a catalog, fast enough for every key press: names, then people, then genres and descriptions. Every word must be
/// found somewhere, whole or begun; when almost nothing is found, words with one or two typing errors count too.
/// </summary>
internal sealed class TitleSearch
{
    // With this many titles found there is no need to guess what else was meant.
    private const int EnoughHits = 3;
    private const int LongestPhrase = 200;

    private readonly NameText names;
    private readonly TokenIndex nameWords;
    private readonly TokenIndex peopleWords;
    private readonly TokenIndex peopleNames;
    private readonly TokenIndex aboutWords;
    private readonly TypoFinder nameTypos;
    private readonly TypoFinder peopleTypos;

    public TitleSearch(IReadOnlyList<Work> works, PeopleIndex people)
    {
        names = NameText.Of(works);
        var nameBuilder = new TokenIndexBuilder();
        var aboutBuilder = new TokenIndexBuilder();
        for (var row = 0; row < works.Count; row++)
        {
            nameBuilder.AddWords(row, TextKey.Fold(works[row].Name));
            foreach (var other in works[row].OtherNames)
            {
                nameBuilder.AddWords(row, TextKey.Fold(other));
            }

            aboutBuilder.AddWords(row, TextKey.Fold(works[row].Description));
            foreach (var genre in works[row].Genres)
            {
                aboutBuilder.AddWords(row, TextKey.Fold(genre));
            }
        }

        nameWords = nameBuilder.Build();
        aboutWords = aboutBuilder.Build();
        (peopleWords, peopleNames) = PeopleSearch.Build(works.Count, people);
        nameTypos = new TypoFinder(nameWords);
        peopleTypos = new TypoFinder(peopleWords);
    }

    /// <summary>Scores every title.</summary>
    /// <param name="text">What a person typed.</param>
    /// <param name="namesOnly">Whether people, genres and descriptions are left out.</param>
    /// <param name="scores">A score for each row, below <see cref="SearchWeights.Levels"/>; 0 where the title does not match.</param>
    /// <returns>
    /// The text as it was probably meant, when typing errors had to be allowed for and the words themselves are not in the catalog; else <see langword="null"/>.
    /// </returns>
    public string? Score(string text, bool namesOnly, Span<ushort> scores)
    {
        scores.Clear();
        var phrase = NameText.PhraseOf(text);
        if (phrase.Length > LongestPhrase)
        {
            phrase = phrase[..LongestPhrase].TrimEnd();
        }

        if (phrase.Length == 0)
        {
            return null;
        }

        var words = phrase.Split(' ');
        if (words.Length > SearchWeights.MaximumWords)
        {
            words = words[..SearchWeights.MaximumWords];
        }

        var weights = ArrayPool<byte>.Shared.Rent(scores.Length);
        try
        {
            return Score(phrase, words, namesOnly, weights.AsSpan(0, scores.Length), scores);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(weights);
        }
    }

    private string? Score(string phrase, string[] words, bool namesOnly, Span<byte> weights, Span<ushort> scores)
    {
        for (var place = 0; place < words.Length; place++)
        {
            weights.Clear();
            RaiseWord(words[place], namesOnly, weights);
            Combine(weights, first: place == 0, scores);
        }

        names.AddBonuses(phrase, words.Length, scores);
        if (!namesOnly)
        {
            AddPersonBonus(phrase, words.Length, scores);
        }

        return IsEnough(scores) ? null : ScoreWithTypos(words, namesOnly, weights, scores);
    }

    private bool RaiseWord(string word, bool namesOnly, Span<byte> weights)
    {
        // One letter begins a third of all words, so it only looks at the start of names' words.
        var found = nameWords.Raise(word, SearchWeights.NameWord, SearchWeights.NameWordBegun, weights);
        if (!namesOnly)
        {
            found |= peopleWords.Raise(word, SearchWeights.PersonWord, word.Length > 1 ? SearchWeights.PersonWordBegun : (byte)0, weights);
            found |= aboutWords.Raise(word, SearchWeights.AboutWord, word.Length > 2 ? SearchWeights.AboutWordBegun : (byte)0, weights);
        }

        return found;
    }

    private void AddPersonBonus(string phrase, int wordCount, Span<ushort> scores)
    {
        if (wordCount == 1)
        {
            return;
        }

        var bonus = (ushort)(SearchWeights.PersonPhrase * wordCount);
        var (first, end) = peopleNames.StartingWith(phrase);
        for (var person = first; person < end; person++)
        {
            foreach (var row in peopleNames.RowsOf(person))
            {
                // A second person of that name in the same title adds nothing.
                if (scores[row] > 0 && scores[row] < bonus + (SearchWeights.PersonWordBegun * wordCount))
                {
                    scores[row] += bonus;
                }
            }
        }
    }

    private string? ScoreWithTypos(string[] words, bool namesOnly, Span<byte> weights, Span<ushort> scores)
    {
        var pool = ArrayPool<ushort>.Shared.Rent(scores.Length);
        var guessed = pool.AsSpan(0, scores.Length);
        guessed.Clear();
        var meant = new string[words.Length];
        var corrected = false;
        for (var place = 0; place < words.Length; place++)
        {
            weights.Clear();
            meant[place] = words[place];
            var known = RaiseWord(words[place], namesOnly, weights);
            var last = place == words.Length - 1;
            var name = nameTypos.Raise(words[place], last, SearchWeights.NameTypo, weights);
            var person = namesOnly ? -1 : peopleTypos.Raise(words[place], last, SearchWeights.PersonTypo, weights);
            if (!known && (name >= 0 || person >= 0))
            {
                corrected = true;
                meant[place] = name >= 0 ? nameWords.Tokens[name] : peopleWords.Tokens[person];
            }

            Combine(weights, first: place == 0, guessed);
        }

        var added = false;
        for (var row = 0; row < scores.Length; row++)
        {
            if (scores[row] == 0 && guessed[row] > 0)
            {
                scores[row] = guessed[row];
                added = true;
            }
        }

        ArrayPool<ushort>.Shared.Return(pool);
        return added && corrected ? string.Join(' ', meant) : null;
    }

    // Every word has to be found: a title without the word drops out for good.
    private static void Combine(ReadOnlySpan<byte> weights, bool first, Span<ushort> scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            var weight = weights[row];
            scores[row] = weight == 0 || (!first && scores[row] == 0) ? (ushort)0 : (ushort)(scores[row] + weight);
        }
    }

    private static bool IsEnough(ReadOnlySpan<ushort> scores)
    {
        var hits = 0;
        foreach (var score in scores)
        {
            if (score >= SearchWeights.NameWordBegun || (score > 0 && ++hits == EnoughHits))
            {
                return true;
            }
        }

        return false;
    }
}
