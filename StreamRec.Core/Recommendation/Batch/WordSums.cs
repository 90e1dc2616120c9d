using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>A user's rated titles summed up word by word. Similarity is linear in the weights of words, so a title's content score follows from its own words alone.</summary>
/// <param name="index">The titles' texts.</param>
internal sealed class WordSums(TfIdfIndex index)
{
    private readonly float[] rated = new float[index.TermCount];
    private readonly float[] liked = new float[index.TermCount];
    private readonly List<int> words = [];
    private ContentProfile? profile;

    /// <summary>The words of the rated titles, each once.</summary>
    public IReadOnlyList<int> Words => words;

    /// <summary>Sums up a user's titles in place of the user's before.</summary>
    public void Take(ContentProfile next)
    {
        foreach (var word in words)
        {
            (rated[word], liked[word]) = (0, 0);
        }

        words.Clear();
        profile = next;
        for (var rating = 0; rating < next.Titles.Length; rating++)
        {
            var terms = index.TermsOf(next.Titles[rating]);
            var weights = index.WeightsOf(next.Titles[rating]);
            for (var entry = 0; entry < terms.Length; entry++)
            {
                if (rated[terms[entry]] <= 0)
                {
                    words.Add(terms[entry]);
                }

                rated[terms[entry]] += weights[entry];
                liked[terms[entry]] += weights[entry] * next.Residuals[rating];
            }
        }
    }

    /// <summary>What one unit of a word's weight adds to a title's lead over <paramref name="gain"/> stars above the user's average; see <see cref="UnratedTitles"/>.</summary>
    public float Lead(int word, float gain) => liked[word] - (gain * rated[word]);

    /// <summary>The score of a title that the user did not rate, to the last bit that of <see cref="ContentProfile.ScoreTitles"/>.</summary>
    public float Score(int title)
    {
        // A title's words ascend, so that the sums are taken in the order in which all titles' are.
        var terms = index.TermsOf(title);
        var weights = index.WeightsOf(title);
        var (similarity, sum) = (0f, 0f);
        for (var entry = 0; entry < terms.Length; entry++)
        {
            if (rated[terms[entry]] > 0)
            {
                similarity += weights[entry] * rated[terms[entry]];
                sum += weights[entry] * liked[terms[entry]];
            }
        }

        return profile!.Start + (similarity > 0 ? sum / (similarity + profile.Shrinkage) : 0);
    }
}
