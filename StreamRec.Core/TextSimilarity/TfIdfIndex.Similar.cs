using System.Buffers;

namespace StreamRec.Core.TextSimilarity;

/// <summary>One document found to be like another.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Similarity">Cosine of the two, above 0 and up to 1.</param>
public readonly record struct SimilarDocument(int Document, float Similarity);

/// <summary>Asking the index.</summary>
public sealed partial class TfIdfIndex
{
    /// <summary>The documents most like one of them, which is itself left out; the most similar first, equals by number. Documents without a common word are not listed.</summary>
    /// <param name="document">The document asked about.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="accept">Which documents may be listed; all when <see langword="null"/>.</param>
    public IReadOnlyList<SimilarDocument> Similar(int document, int count, Func<int, bool>? accept = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(document);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(document, DocumentCount);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var rented = ArrayPool<float>.Shared.Rent(DocumentCount);
        var similarities = rented.AsSpan(0, DocumentCount);
        SimilaritiesTo(document, similarities);
        var best = new TopRows(count);
        for (var row = 0; row < similarities.Length; row++)
        {
            if (similarities[row] > 0 && best.Wants(similarities[row]) && row != document && (accept is null || accept(row)))
            {
                best.Add(row, similarities[row]);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        var ranked = best.Ranked();
        return Array.ConvertAll(ranked, entry => new SimilarDocument(entry.Row, entry.Value));
    }

    /// <summary>The similarity of every document to one of them.</summary>
    /// <param name="document">The document asked about.</param>
    /// <param name="similarities">Receives one value for each document, 0 to 1.</param>
    public void SimilaritiesTo(int document, Span<float> similarities)
    {
        similarities.Clear();
        var words = TermsOf(document);
        var weights = WeightsOf(document);
        for (var index = 0; index < words.Length; index++)
        {
            AddPostings(words[index], weights[index], similarities);
        }
    }

    /// <summary>Adds a word's weight in each document, times a factor, to the documents' sums.</summary>
    internal void AddPostings(int term, float factor, Span<float> sums)
    {
        var documents = DocumentsWith(term);
        var weights = WeightsWith(term);
        for (var index = 0; index < documents.Length; index++)
        {
            sums[documents[index]] += weights[index] * factor;
        }
    }

    /// <summary>The cosine of two documents.</summary>
    public float Similarity(int left, int right)
    {
        var leftTerms = TermsOf(left);
        var rightTerms = TermsOf(right);
        var leftWeights = WeightsOf(left);
        var rightWeights = WeightsOf(right);
        var sum = 0f;
        for (var (i, j) = (0, 0); i < leftTerms.Length && j < rightTerms.Length;)
        {
            if (leftTerms[i] == rightTerms[j])
            {
                sum += leftWeights[i++] * rightWeights[j++];
            }
            else if (leftTerms[i] < rightTerms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>The words that two documents have in common, those that make them most alike first.</summary>
    public IReadOnlyList<string> SharedTerms(int left, int right, int count)
    {
        var best = new TopRows(count);
        var rightTerms = TermsOf(right);
        var leftTerms = TermsOf(left);
        for (var index = 0; index < leftTerms.Length; index++)
        {
            var place = rightTerms.BinarySearch(leftTerms[index]);
            if (place >= 0)
            {
                best.Add(leftTerms[index], WeightsOf(left)[index] * WeightsOf(right)[place]);
            }
        }

        return Array.ConvertAll(best.Ranked(), entry => terms[entry.Row]);
    }
}
