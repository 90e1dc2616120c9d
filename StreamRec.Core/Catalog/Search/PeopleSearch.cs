namespace StreamRec.Core.Catalog.Search;

/// <summary>Builds the two indexes of people: the words of their names, and their whole names.</summary>
internal static class PeopleSearch
{
    /// <summary>Folds each person's name once, however many titles name them.</summary>
    public static (TokenIndex Words, TokenIndex Names) Build(int titleCount, PeopleIndex people)
    {
        var phrases = Array.ConvertAll(people.Keys, NameText.PhraseOf);
        var words = new TokenIndexBuilder();
        var names = new TokenIndexBuilder();
        for (var row = 0; row < titleCount; row++)
        {
            Add(row, people.CastOf(row), phrases, words, names);
            Add(row, people.DirectorsOf(row), phrases, words, names);
        }

        return (words.Build(), names.Build());
    }

    private static void Add(int row, ReadOnlySpan<int> people, string[] phrases, TokenIndexBuilder words, TokenIndexBuilder names)
    {
        foreach (var person in people)
        {
            words.AddWords(row, phrases[person]);
            names.Add(row, phrases[person]);
        }
    }
}
