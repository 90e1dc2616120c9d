namespace StreamRec.Core.Catalog.Search;

/// <summary>
/// What a match is worth. The order is the promise: the name comes first (exact, beginning, whole words, begun words, inside a word),
/// then people, then the description, then what was probably mistyped.
/// </summary>
internal static class SearchWeights
{
    /// <summary>The name is the phrase.</summary>
    public const ushort ExactName = 2000;

    /// <summary>The name begins with the phrase as whole words.</summary>
    public const ushort NameStartsWithWords = 1600;

    /// <summary>The name begins with the phrase.</summary>
    public const ushort NameStartsWith = 1400;

    /// <summary>The name holds the phrase as whole words.</summary>
    public const ushort NameHoldsWords = 1200;

    /// <summary>The name holds the phrase, the last word only begun.</summary>
    public const ushort NameHoldsBeginning = 1000;

    /// <summary>The name holds the phrase inside a word; for each word of the phrase.</summary>
    public const ushort InsideName = 20;

    /// <summary>A word of the name.</summary>
    public const byte NameWord = 40;

    /// <summary>The beginning of a word of the name.</summary>
    public const byte NameWordBegun = 30;

    /// <summary>A word of a person's name.</summary>
    public const byte PersonWord = 12;

    /// <summary>The beginning of a word of a person's name.</summary>
    public const byte PersonWordBegun = 9;

    /// <summary>The whole phrase is one person's name, or its beginning; for each word of the phrase, on top of the words.</summary>
    public const byte PersonPhrase = 15;

    /// <summary>A word of the description or genres.</summary>
    public const byte AboutWord = 4;

    /// <summary>The beginning of a word of the description or genres.</summary>
    public const byte AboutWordBegun = 3;

    /// <summary>A word of the name, but for one typing error; one less for each further error.</summary>
    public const byte NameTypo = 8;

    /// <summary>A word of a person's name, but for one typing error; one less for each further error.</summary>
    public const byte PersonTypo = 6;

    /// <summary>The most words of a search text that count; the rest is ignored.</summary>
    public const int MaximumWords = 12;

    /// <summary>One more than the highest score there can be.</summary>
    public const int Levels = ExactName + (MaximumWords * (NameWord + PersonPhrase + InsideName)) + 1;
}
