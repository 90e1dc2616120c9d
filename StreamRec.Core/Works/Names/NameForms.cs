using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Names;

/// <summary>Finds the forms of titles' names. Keeps its buffers, so one of it serves one thread.</summary>
internal sealed class NameForms
{
    // A possessive in front, as in "Bram Stoker's Dracula" or "William Shakespeare's …", is at most so many words long.
    private const int LongestPossessive = 3;

    // A letter or two in brackets are an age rating or a mark, not a name.
    private const int ShortestAlternative = 3;

    private readonly NameWords words = new();
    private readonly List<NameForm> forms = [];

    /// <summary>The forms of a title's name, the name itself first, each key once.</summary>
    public NameForm[] Of(Title title)
    {
        forms.Clear();
        AddName(title.Name, NameAgreement.Same, title.Platform == Platform.MovieLens);
        if (title.OriginalName is { Length: > 0 } original)
        {
            AddName(original, NameAgreement.Original, bracketsAreNames: false);
        }

        return [.. forms];
    }

    /// <summary>The key of a name as it stands, without the platform's remarks.</summary>
    public ulong KeyOf(string name)
    {
        forms.Clear();
        AddName(name, NameAgreement.Same, bracketsAreNames: false);
        return forms[0].Key;
    }

    // MovieLens puts other names of a film in brackets; elsewhere brackets may belong to the name.
    private void AddName(string name, NameAgreement kind, bool bracketsAreNames)
    {
        if (!NameBrackets.AnyIn(name))
        {
            AddWhole(name, kind);
            return;
        }

        var (parts, whole) = NameBrackets.Read(name, IsRemark);
        if (bracketsAreNames)
        {
            AddWhole(parts.Outside, kind);
        }

        AddWhole(whole, kind);
        Read(parts.Outside);
        AddKey(0, words.Words.Count, NameAgreement.Alternative);
        foreach (var inside in parts.Inside.Where(inside => inside.Length >= ShortestAlternative))
        {
            Read(inside);
            AddKey(0, words.Words.Count, NameAgreement.Alternative);
        }
    }

    private bool IsRemark(string content)
    {
        Read(content);
        return NameRemarks.Are(words, 0, words.Words.Count);
    }

    private void Read(string name) => words.Read(NameLetters.Fold(name));

    private void AddWhole(string name, NameAgreement kind)
    {
        Read(name);
        var count = words.Words.Count;
        if (count == 0)
        {
            Add(words.SymbolKey(), kind);
            return;
        }

        AddKey(0, count, kind);
        AddWithoutPossessive(count);
        for (var index = 1; index < count; index++)
        {
            if (words.Words[index].AfterBreak)
            {
                AddParts(index, count);
            }
        }

        AddWithoutSeason(count);
    }

    private void AddParts(int split, int count)
    {
        var remark = NameRemarks.Are(words, split, count - split);
        if (remark || !NamesAPart(split, count))
        {
            AddKey(0, split, remark ? NameAgreement.Alternative : NameAgreement.Subtitle);
        }

        // The last part alone, as in "Star Wars: Episode V - The Empire Strikes Back", must be more than a word to be a name.
        if (count - split > 1 && !remark && !IsNumberOnly(split, count))
        {
            AddKey(split, count - split, NameAgreement.Subtitle);
        }
    }

    // "Toy Story 2: …" without its subtitle is still the second; "Kill Bill: Vol. 2" without it would be the first.
    private bool NamesAPart(int first, int count)
    {
        for (var index = first; index < count; index++)
        {
            if (words.Words[index].Number >= 2)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNumberOnly(int first, int count)
    {
        for (var index = first; index < count; index++)
        {
            if (words.Words[index] is { Number: < 0, Role: WordRole.Ordinary })
            {
                return false;
            }
        }

        return true;
    }

    private void AddWithoutPossessive(int count)
    {
        for (var index = 0; index < Math.Min(LongestPossessive, count - 1); index++)
        {
            if (words.Words[index].IsPossessive)
            {
                AddKey(index + 1, count - index - 1, NameAgreement.Subtitle);
                return;
            }
        }
    }

    private void AddWithoutSeason(int count)
    {
        if (count > 2 && words.Words[count - 1].Number >= 0 && words.TextOf(words.Words[count - 2]) is "season" or "series")
        {
            AddKey(0, count - 2, NameAgreement.Alternative);
        }
    }

    private void AddKey(int first, int count, NameAgreement kind)
    {
        if (count > 0)
        {
            Add(words.Key(first, count), kind);
        }
    }

    private void Add(ulong key, NameAgreement kind)
    {
        for (var index = 0; index < forms.Count; index++)
        {
            if (forms[index].Key == key)
            {
                if (kind < forms[index].Kind)
                {
                    forms[index] = new NameForm(key, kind);
                }

                return;
            }
        }

        forms.Add(new NameForm(key, kind));
    }
}
