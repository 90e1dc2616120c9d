using System.Text;

namespace StreamRec.Core.Catalog.Search;

/// <summary>All names of a catalog as one text, each on a line of its own and reduced to its words with one blank between, for finding a phrase in any of them.</summary>
internal sealed class NameText
{
    private readonly string names;
    private readonly int[] nameStarts;

    private NameText(string names, int[] nameStarts)
    {
        this.names = names;
        this.nameStarts = nameStarts;
    }

    /// <summary>Lays the names out.</summary>
    public static NameText Of(IReadOnlyList<Work> works)
    {
        var text = new StringBuilder();
        var starts = new int[works.Count + 1];
        Span<char> buffer = stackalloc char[256];
        for (var row = 0; row < works.Count; row++)
        {
            AppendPhrase(text, TextKey.Fold(works[row].Name), buffer);
            foreach (var other in works[row].OtherNames)
            {
                text.Append('\n');
                AppendPhrase(text, TextKey.Fold(other), buffer);
            }

            text.Append('\n');
            starts[row + 1] = text.Length;
        }

        return new NameText(text.ToString(), starts);
    }

    /// <summary>A text's words with one blank between; empty when it holds none.</summary>
    public static string PhraseOf(string text)
    {
        var phrase = new StringBuilder();
        AppendPhrase(phrase, TextKey.Fold(text), stackalloc char[256]);
        return phrase.ToString();
    }

    /// <summary>Adds a bonus to each name that holds the phrase, by the best place at which it stands.</summary>
    public void AddBonuses(ReadOnlySpan<char> phrase, int wordCount, Span<ushort> scores)
    {
        var insideWords = phrase.Length >= 3 || !Ascii.IsValid(phrase);
        var all = names.AsSpan();
        var row = 0;
        var from = 0;
        while (true)
        {
            var found = all[from..].IndexOf(phrase);
            if (found < 0)
            {
                return;
            }

            found += from;
            while (nameStarts[row + 1] <= found)
            {
                row++;
            }

            var wordStart = IsNameStart(all, found) || all[found - 1] == ' ';
            if (!wordStart && !insideWords)
            {
                from = found + 1;
                continue;
            }

            scores[row] += BonusFor(all, found, phrase.Length, row, wordStart, wordCount);
            from = nameStarts[row + 1];
            if (from >= all.Length)
            {
                return;
            }
        }
    }

    private ushort BonusFor(ReadOnlySpan<char> all, int found, int length, int row, bool wordStart, int wordCount)
    {
        var next = all[found + length];
        if (IsNameStart(all, found))
        {
            return next switch { '\n' => SearchWeights.ExactName, ' ' => SearchWeights.NameStartsWithWords, _ => SearchWeights.NameStartsWith };
        }

        if (wordStart)
        {
            return next is '\n' or ' ' ? SearchWeights.NameHoldsWords : SearchWeights.NameHoldsBeginning;
        }

        // A later place may start a word: "man" in "batman, the man".
        var rest = all[(found + 1)..nameStarts[row + 1]];
        Span<char> withBlank = stackalloc char[length + 1];
        withBlank[0] = ' ';
        all.Slice(found, length).CopyTo(withBlank[1..]);
        return rest.IndexOf(withBlank) >= 0 ? SearchWeights.NameHoldsBeginning : (ushort)(SearchWeights.InsideName * wordCount);
    }

    // A work with several names has a line for each.
    private static bool IsNameStart(ReadOnlySpan<char> all, int place) => place == 0 || all[place - 1] == '\n';

    private static void AppendPhrase(StringBuilder phrase, ReadOnlySpan<char> folded, Span<char> buffer)
    {
        var words = new Words(folded, buffer);
        var first = true;
        while (words.MoveNext())
        {
            if (!first)
            {
                phrase.Append(' ');
            }

            phrase.Append(words.Current);
            first = false;
        }
    }
}
