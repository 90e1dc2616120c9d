using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The words of names and descriptions.</summary>
internal static class TextWords
{
    /// <summary>The words that say something, in lower case: no numbers alone, and none of those that every English text has.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var tokens = new Tokens(text.ToLowerInvariant());
        while (tokens.MoveNext())
        {
            var word = tokens.Current.ToString();
            if (!EnglishStopWords.All.Contains(word) && word.Any(char.IsLetter))
            {
                words.Add(word);
            }
        }

        return words;
    }
}
