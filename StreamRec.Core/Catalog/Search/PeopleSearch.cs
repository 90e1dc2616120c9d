namespace StreamRec.Core.Catalog.Search;

/// <summary>Builds the two indexes of people: the words of their names, and their whole names.</summary>
internal static class PeopleSearch
{
    /// <summary>
    /// Cuts each person's name into words once, however many titles name them, and then puts the person's titles in the person's place.
    /// </summary>
    public static (TokenIndex Words, TokenIndex Names) Build(int titleCount, PeopleIndex people)
    {
        var words = new TokenIndexBuilder();
        var names = new TokenIndexBuilder();
        for (var person = 0; person < people.Count; person++)
        {
            var phrase = NameText.PhraseOf(people.Keys[person]);
            words.AddWords(person, phrase);
            names.Add(person, phrase);
        }

        var titles = TitlesByPerson(titleCount, people);
        return (ToTitles(words.Build(), titles), ToTitles(names.Build(), titles));
    }

    private static TokenIndex ToTitles(TokenIndex persons, (int[] Starts, int[] Rows) titles)
    {
        var starts = new int[persons.Tokens.Length + 1];
        var rows = new List<int>(titles.Rows.Length * 2);
        for (var token = 0; token < persons.Tokens.Length; token++)
        {
            foreach (var person in persons.RowsOf(token))
            {
                rows.AddRange(titles.Rows.AsSpan(titles.Starts[person]..titles.Starts[person + 1]));
            }

            starts[token + 1] = rows.Count;
        }

        return new TokenIndex(persons.Tokens, starts, [.. rows]);
    }

    private static (int[] Starts, int[] Rows) TitlesByPerson(int titleCount, PeopleIndex people)
    {
        var starts = new int[people.Count + 1];
        for (var row = 0; row < titleCount; row++)
        {
            foreach (var person in people.CastOf(row))
            {
                starts[person + 1]++;
            }

            foreach (var person in people.DirectorsOf(row))
            {
                starts[person + 1]++;
            }
        }

        for (var person = 0; person < people.Count; person++)
        {
            starts[person + 1] += starts[person];
        }

        var rows = new int[starts[^1]];
        var next = starts.AsSpan(0, people.Count).ToArray();
        for (var row = 0; row < titleCount; row++)
        {
            foreach (var person in people.CastOf(row))
            {
                rows[next[person]++] = row;
            }

            foreach (var person in people.DirectorsOf(row))
            {
                rows[next[person]++] = row;
            }
        }

        return (starts, rows);
    }
}
