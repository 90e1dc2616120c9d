using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>
/// The titles that nobody has rated and that have words, turned around: for each word the titles with it. A content score is start + sum / (similarity + shrinkage), with both sums linear in
/// the weights of the title's words; so it lies more than g stars above start just when Σ weight · (liked − g · rated) exceeds g · shrinkage. Words that pull down can only lower the sum:
/// adding up those that lift it finds every title that may get into a list, and of all words of a user only those of better than usual titles lift it. Shared by all threads.
/// </summary>
internal sealed class UnratedTitles
{
    private readonly int[] starts;
    private readonly int[] places;
    private readonly float[] weights;
    private readonly float tolerance;

    /// <summary>Turns the titles around.</summary>
    /// <param name="titles">Their rows, ascending.</param>
    /// <param name="index">The titles' texts.</param>
    public UnratedTitles(int[] titles, TfIdfIndex index)
    {
        Rows = titles;
        starts = new int[index.TermCount + 1];
        var longest = 0;
        foreach (var title in titles)
        {
            var terms = index.TermsOf(title);
            longest = Math.Max(longest, terms.Length);
            foreach (var term in terms)
            {
                starts[term + 1]++;
            }
        }

        for (var term = 0; term < index.TermCount; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = starts.AsSpan(0, index.TermCount).ToArray();
        places = new int[starts[^1]];
        weights = new float[starts[^1]];
        for (var place = 0; place < titles.Length; place++)
        {
            var terms = index.TermsOf(titles[place]);
            for (var entry = 0; entry < terms.Length; entry++)
            {
                var slot = next[terms[entry]]++;
                places[slot] = place;
                weights[slot] = index.WeightsOf(titles[place])[entry];
            }
        }

        // What scores and sums can differ by in stars when so many words are added up in another order (Higham 2002, section 3.1), with residuals of up to 16 stars.
        tolerance = (longest + 8) * MathF.ScaleB(1, -18);
    }

    /// <summary>Their rows, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>Finds the titles whose score may reach a bar: all that do, and few others.</summary>
    /// <param name="sums">The user.</param>
    /// <param name="start">The user's average in stars.</param>
    /// <param name="shrinkage">The content model's.</param>
    /// <param name="bar">The score to be reached in stars; −∞ for any.</param>
    /// <param name="leads">As long as <see cref="Rows"/>; its content is overwritten.</param>
    /// <param name="found">Receives their rows, ascending.</param>
    public void Find(WordSums sums, float start, float shrinkage, float bar, Span<float> leads, List<int> found)
    {
        found.Clear();
        var gain = bar - start - tolerance;
        if (gain <= 0)
        {
            found.AddRange(Rows);
            return;
        }

        leads.Clear();
        foreach (var word in sums.Words)
        {
            var lead = sums.Lead(word, gain);
            if (lead > 0)
            {
                for (var slot = starts[word]; slot < starts[word + 1]; slot++)
                {
                    leads[places[slot]] += weights[slot] * lead;
                }
            }
        }

        for (var place = 0; place < leads.Length; place++)
        {
            if (leads[place] >= gain * shrinkage)
            {
                found.Add(Rows[place]);
            }
        }
    }
}
