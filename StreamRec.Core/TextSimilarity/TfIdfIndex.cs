namespace StreamRec.Core.TextSimilarity;

/// <summary>
/// Documents as weighted words, and which documents are alike. The weight of a word in a document is its number of occurrences times its
/// inverse document frequency, ln((1 + documents) / (1 + documents with the word)) + 1, and each document's weights are scaled to length 1;
/// the similarity of two documents is the cosine, here the dot product, of their weights (Salton and Buckley 1988, "Term-weighting approaches in
/// automatic text retrieval", with smoothing as in scikit-learn). Immutable; any number of threads may ask at once.
/// </summary>
public sealed partial class TfIdfIndex
{
    private readonly int[] documentStarts;
    private readonly int[] documentTerms;
    private readonly float[] documentWeights;
    private readonly int[] termStarts;
    private readonly int[] termDocuments;
    private readonly float[] termWeights;
    private readonly string[] terms;

    private TfIdfIndex(string[] terms, int[] documentStarts, int[] documentTerms, float[] documentWeights)
    {
        this.terms = terms;
        this.documentStarts = documentStarts;
        this.documentTerms = documentTerms;
        this.documentWeights = documentWeights;
        (termStarts, termDocuments, termWeights) = Invert();
    }

    /// <summary>The number of documents, with or without words.</summary>
    public int DocumentCount => documentStarts.Length - 1;

    /// <summary>The number of different words.</summary>
    public int TermCount => terms.Length;

    /// <summary>All words, in the order in which the documents first use them.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>The words of a document as positions in <see cref="Terms"/>, ascending.</summary>
    public ReadOnlySpan<int> TermsOf(int document) => documentTerms.AsSpan(documentStarts[document]..documentStarts[document + 1]);

    /// <summary>The weights beside <see cref="TermsOf"/>; their squares add up to 1.</summary>
    public ReadOnlySpan<float> WeightsOf(int document) => documentWeights.AsSpan(documentStarts[document]..documentStarts[document + 1]);

    /// <summary>The documents with a word, ascending.</summary>
    public ReadOnlySpan<int> DocumentsWith(int term) => termDocuments.AsSpan(termStarts[term]..termStarts[term + 1]);

    /// <summary>The word's weights beside <see cref="DocumentsWith"/>.</summary>
    public ReadOnlySpan<float> WeightsWith(int term) => termWeights.AsSpan(termStarts[term]..termStarts[term + 1]);

    private (int[] Starts, int[] Documents, float[] Weights) Invert()
    {
        var starts = new int[terms.Length + 1];
        foreach (var term in documentTerms)
        {
            starts[term + 1]++;
        }

        for (var term = 0; term < terms.Length; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = starts.AsSpan(0, terms.Length).ToArray();
        var documents = new int[documentTerms.Length];
        var weights = new float[documentTerms.Length];
        for (var document = 0; document < DocumentCount; document++)
        {
            for (var entry = documentStarts[document]; entry < documentStarts[document + 1]; entry++)
            {
                var place = next[documentTerms[entry]]++;
                documents[place] = document;
                weights[place] = documentWeights[entry];
            }
        }

        return (starts, documents, weights);
    }
}
