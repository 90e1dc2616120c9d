using StreamRec.Core.Catalog;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// How alike two titles are for a list that wants variety: half the cosine of their texts, half the share of their genres that both have
/// (Jaccard 1901). Texts alone tell few films apart, because most pairs share hardly a word.
/// </summary>
internal sealed class TitleLikeness(TfIdfIndex index, IReadOnlyList<Work> works)
{
    /// <summary>The titles' texts.</summary>
    public TfIdfIndex Index => index;

    /// <summary>The likeness of two titles, 0 to 1.</summary>
    /// <param name="left">A title's row.</param>
    /// <param name="right">Another's.</param>
    /// <param name="similarity">The cosine of their texts.</param>
    public float Of(int left, int right, float similarity) =>
        works.Count == 0 ? similarity : 0.5f * (similarity + SharedGenres(works[left].Genres, works[right].Genres));

    private static float SharedGenres(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var shared = 0;
        for (var index = 0; index < left.Count; index++)
        {
            for (var other = 0; other < right.Count; other++)
            {
                shared += string.Equals(left[index], right[other], StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return shared == 0 ? 0 : (float)shared / (left.Count + right.Count - shared);
    }
}
