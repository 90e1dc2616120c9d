using System.Buffers;
using System.Text;
using StreamRec.Core.Catalog.Search;

namespace StreamRec.Core.People;

/// <summary>
/// Finds people by any part of their names, fast enough for every key press: the whole name, then whole words, begun words, a part inside a
/// word, and only where none of these is found what was probably mistyped.
/// </summary>
internal sealed class PersonSearch
{
    /// <summary>One more than the best level of a match.</summary>
    public const int Levels = Exact + 1;

    // What a match is worth; the order is the promise.
    private const byte TwoErrors = 1;
    private const byte OneError = TwoErrors + 1;
    private const byte Inside = OneError + 1;
    private const byte WordsBegun = Inside + 1;
    private const byte Words = WordsBegun + 1;
    private const byte PhraseBegun = Words + 1;
    private const byte Phrase = PhraseBegun + 1;
    private const byte Exact = Phrase + 1;

    // With this many found inside words there is no need to guess what else was meant.
    private const int EnoughInside = 3;
    private const int LongestPhrase = 100;

    private readonly int count;
    private readonly NameText names;
    private readonly TokenIndex words;
    private readonly TypoFinder typos;

    /// <summary>Builds the indexes over folded names; the place of a name is the person's number.</summary>
    public PersonSearch(string[] phrases)
    {
        count = phrases.Length;
        names = NameText.OfPhrases(phrases);
        var builder = new TokenIndexBuilder();
        for (var person = 0; person < phrases.Length; person++)
        {
            builder.AddWords(person, phrases[person]);
        }

        words = builder.Build();
        typos = new TypoFinder(words);
    }

    /// <summary>Grades every person.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="levels">A level below <see cref="Levels"/> for each person; 0 for those who do not match.</param>
    /// <returns>The text as it was probably meant, when typing errors had to be allowed for; else <see langword="null"/>.</returns>
    public string? Grade(string text, Span<byte> levels)
    {
        levels.Clear();
        var (phrase, typed) = Cut(text);
        if (typed.Length == 0)
        {
            return null;
        }

        var rented = ArrayPool<byte>.Shared.Rent(count);
        try
        {
            var weights = rented.AsSpan(0, count);
            for (var place = 0; place < typed.Length; place++)
            {
                weights.Clear();
                RaiseWord(typed[place], alone: typed.Length == 1, weights);
                KeepSmaller(weights, first: place == 0, levels);
            }

            if (typed.Length > 1)
            {
                GradePhrase(phrase, levels);
            }
            else if (phrase.Length > 1 || !Ascii.IsValid(phrase))
            {
                // One letter stands in nearly every name.
                names.Raise(phrase, Inside, Exact, levels);
            }

            return IsEnough(levels) ? null : GradeTypos(typed, weights, levels);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Grades people who share at least one word with a name, typing errors allowed for: more and nearer words, higher levels.</summary>
    public void GradeAnyWord(string text, Span<byte> levels)
    {
        levels.Clear();
        var rented = ArrayPool<byte>.Shared.Rent(count);
        var weights = rented.AsSpan(0, count);
        foreach (var word in Cut(text).Words)
        {
            weights.Clear();
            words.Raise(word, whole: OneError, begun: 0, weights);
            typos.Raise(word, beginning: false, TwoErrors, weights);
            for (var person = 0; person < count; person++)
            {
                levels[person] = (byte)Math.Min(Exact, levels[person] + weights[person]);
            }
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    private static (string Phrase, string[] Words) Cut(string text)
    {
        var phrase = NameText.PhraseOf(text.Length > LongestPhrase ? text[..LongestPhrase] : text);
        var typed = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (phrase, typed.Length > SearchWeights.MaximumWords ? typed[..SearchWeights.MaximumWords] : typed);
    }

    private bool RaiseWord(string word, bool alone, Span<byte> weights) =>
        words.Raise(word, alone ? Phrase : Words, alone ? PhraseBegun : WordsBegun, weights);

    private void GradePhrase(string phrase, Span<byte> levels)
    {
        var rented = ArrayPool<ushort>.Shared.Rent(count);
        var bonuses = rented.AsSpan(0, count);
        bonuses.Clear();
        names.AddBonuses(phrase, wordCount: 1, bonuses);
        for (var person = 0; person < count; person++)
        {
            if (bonuses[person] > 0)
            {
                levels[person] = Math.Max(levels[person], LevelOf(bonuses[person]));
            }
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }

    private static byte LevelOf(ushort bonus) => bonus switch
    {
        SearchWeights.ExactName => Exact,
        SearchWeights.NameStartsWithWords or SearchWeights.NameHoldsWords => Phrase,
        SearchWeights.NameStartsWith or SearchWeights.NameHoldsBeginning => PhraseBegun,
        _ => Inside,
    };

    private string? GradeTypos(string[] typed, Span<byte> weights, Span<byte> levels)
    {
        var rented = ArrayPool<byte>.Shared.Rent(count);
        var guessed = rented.AsSpan(0, count);
        guessed.Clear();
        var meant = new string[typed.Length];
        for (var place = 0; place < typed.Length; place++)
        {
            weights.Clear();
            var known = RaiseWord(typed[place], alone: false, weights);
            var near = typos.Raise(typed[place], beginning: place == typed.Length - 1, OneError, weights);
            meant[place] = known || near < 0 ? typed[place] : words.Tokens[near];
            KeepSmaller(weights, first: place == 0, guessed);
        }

        var added = false;
        for (var person = 0; person < count; person++)
        {
            if (levels[person] == 0 && guessed[person] > 0)
            {
                levels[person] = guessed[person];
                added = true;
            }
        }

        ArrayPool<byte>.Shared.Return(rented);
        return added && !meant.AsSpan().SequenceEqual(typed) ? string.Join(' ', meant) : null;
    }

    // Every word has to be found; the worst one decides.
    private static void KeepSmaller(ReadOnlySpan<byte> weights, bool first, Span<byte> levels)
    {
        if (first)
        {
            weights.CopyTo(levels);
            return;
        }

        for (var person = 0; person < levels.Length; person++)
        {
            levels[person] = Math.Min(levels[person], weights[person]);
        }
    }

    private static bool IsEnough(ReadOnlySpan<byte> levels)
    {
        var hits = 0;
        foreach (var level in levels)
        {
            if (level > Inside || (level > 0 && ++hits == EnoughInside))
            {
                return true;
            }
        }

        return false;
    }
}
