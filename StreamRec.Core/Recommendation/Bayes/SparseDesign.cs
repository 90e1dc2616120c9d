namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// What is known of each row, as weighted features in compressed rows, and the same by feature. Features come in kinds, such as "rated" or "genre"; those of one
/// kind share how strongly they are pulled towards zero.
/// </summary>
/// <param name="RowStarts">Offset of each row's first feature; one more entry than there are rows.</param>
/// <param name="RowFeatures">Features of the rows.</param>
/// <param name="RowWeights">Their weights.</param>
/// <param name="FeatureStarts">Offset of each feature's first row; one more entry than there are features.</param>
/// <param name="FeatureRows">Rows of the features; only rows that take part in the regression.</param>
/// <param name="FeatureWeights">Their weights.</param>
/// <param name="KindStarts">The first feature of each kind, and the number of features.</param>
internal sealed record SparseDesign(int[] RowStarts, int[] RowFeatures, float[] RowWeights, int[] FeatureStarts, int[] FeatureRows, float[] FeatureWeights, int[] KindStarts)
{
    /// <summary>The number of features.</summary>
    public int Features => FeatureStarts.Length - 1;

    /// <summary>The number of kinds.</summary>
    public int Kinds => KindStarts.Length - 1;
}
