using StreamRec.Core.Catalog;
using StreamRec.Core.Works.Names;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>The names of all works in a form in which they can be compared quickly.</summary>
internal sealed class WorkNames
{
    private readonly ulong[] keys;
    private readonly int[] numbers;

    public WorkNames(IReadOnlyList<Work> works)
    {
        keys = new ulong[works.Count];
        numbers = new int[works.Count];
        var forms = new NameForms();
        var words = new NameWords();
        for (var row = 0; row < works.Count; row++)
        {
            keys[row] = forms.KeyOf(works[row].Name);
            words.Read(NameLetters.Fold(works[row].Name));
            numbers[row] = NumbersIn(words);
        }
    }

    /// <summary>Whether two works have the same name, but for articles, punctuation and the platforms' remarks.</summary>
    public bool AreSame(int left, int right) => keys[left] == keys[right];

    /// <summary>Whether the names count differently, as those of sequels and parts do.</summary>
    public bool DifferInNumber(int left, int right) => numbers[left] != numbers[right];

    private static int NumbersIn(NameWords words)
    {
        var counted = new HashCode();
        foreach (var word in words.Words)
        {
            if (word.Number >= 0)
            {
                counted.Add(word.Number);
            }
        }

        return counted.ToHashCode();
    }
}
