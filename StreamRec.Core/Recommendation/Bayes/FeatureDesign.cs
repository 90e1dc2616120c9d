using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Makes a <see cref="SparseDesign"/> of what is known of one side's rows.</summary>
internal static class FeatureDesign
{
    /// <summary>The weight of each rating as a feature of a row with so many ratings (Koren 2008, "Factorization meets the neighborhood", equation 15).</summary>
    public static float ImplicitWeight(int ratings) => 1 / MathF.Sqrt(Math.Max(1, ratings));

    /// <summary>Features of each row: the rows on the other side that it is in a rating with, then its attributes.</summary>
    /// <param name="side">The ratings.</param>
    /// <param name="otherRows">The number of rows on the other side.</param>
    /// <param name="attributes">The attributes of the rows.</param>
    /// <param name="use">Which of them count.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static SparseDesign Build(RatingSide side, int otherRows, AttributeTable attributes, SideUse use, CancellationToken cancellation)
    {
        var usesAttributes = use == SideUse.All && attributes.Rows > 0;
        var implicitFeatures = use == SideUse.None ? 0 : otherRows;
        var (kindOf, places, kindStarts) = Arrange(usesAttributes ? attributes.Names : [], implicitFeatures);
        var starts = new int[side.Rows + 1];
        var (features, weights) = (new List<int>(side.Others.Length), new List<float>(side.Others.Length));
        var ofKind = new int[kindStarts.Length];
        for (var row = 0; row < side.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (implicitFeatures > 0)
            {
                for (var rating = side.Starts[row]; rating < side.Starts[row + 1]; rating++)
                {
                    features.Add(side.Others[rating]);
                    weights.Add(ImplicitWeight(side.CountOf(row)));
                }
            }

            if (usesAttributes)
            {
                Array.Clear(ofKind);
                foreach (var attribute in attributes.Of(row))
                {
                    ofKind[kindOf[attribute]]++;
                }

                foreach (var attribute in attributes.Of(row))
                {
                    features.Add(places[attribute]);
                    weights.Add(1 / MathF.Sqrt(ofKind[kindOf[attribute]]));
                }
            }

            starts[row + 1] = features.Count;
        }

        return Invert(side, starts, [.. features], [.. weights], kindStarts, cancellation);
    }

    // Attributes of one kind become neighbours: what stands before the colon of "genre:drama" is the kind.
    private static (int[] KindOf, int[] Places, int[] KindStarts) Arrange(IReadOnlyList<string> names, int implicitFeatures)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var kindOf = new int[names.Count];
        var counts = new List<int>();
        for (var attribute = 0; attribute < names.Count; attribute++)
        {
            var kind = names[attribute].Split(':')[0];
            if (!kinds.TryGetValue(kind, out kindOf[attribute]))
            {
                kinds.Add(kind, kindOf[attribute] = counts.Count);
                counts.Add(0);
            }

            counts[kindOf[attribute]]++;
        }

        List<int> starts = implicitFeatures > 0 ? [0, implicitFeatures] : [0];
        var next = new int[counts.Count];
        for (var kind = 0; kind < counts.Count; kind++)
        {
            next[kind] = starts[^1];
            starts.Add(starts[^1] + counts[kind]);
        }

        return (kindOf, Array.ConvertAll(kindOf, kind => next[kind]++), [.. starts]);
    }

    private static SparseDesign Invert(RatingSide side, int[] starts, int[] features, float[] weights, int[] kindStarts, CancellationToken cancellation)
    {
        var featureStarts = new int[kindStarts[^1] + 1];
        for (var row = 0; row < side.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var entry = starts[row]; side.CountOf(row) > 0 && entry < starts[row + 1]; entry++)
            {
                featureStarts[features[entry] + 1]++;
            }
        }

        for (var feature = 0; feature < kindStarts[^1]; feature++)
        {
            featureStarts[feature + 1] += featureStarts[feature];
        }

        var (rows, rowWeights) = (new int[featureStarts[^1]], new float[featureStarts[^1]]);
        var next = featureStarts.AsSpan().ToArray();
        for (var row = 0; row < side.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var entry = starts[row]; side.CountOf(row) > 0 && entry < starts[row + 1]; entry++)
            {
                var place = next[features[entry]]++;
                (rows[place], rowWeights[place]) = (row, weights[entry]);
            }
        }

        return new SparseDesign(starts, features, weights, featureStarts, rows, rowWeights, kindStarts);
    }
}
