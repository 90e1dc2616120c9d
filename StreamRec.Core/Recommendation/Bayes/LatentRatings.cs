using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The latent values behind ordered scores, drawn anew with every user.</summary>
internal sealed class LatentRatings
{
    private readonly OrderedScale scale;
    private readonly byte[] levels;
    private readonly float[] values;

    /// <summary>Starts at the mean latent value of each score.</summary>
    public LatentRatings(RatingTable table, OrderedScale scale)
    {
        this.scale = scale;
        levels = Array.ConvertAll(table.HalfStars, halfStars => (byte)scale.LevelOf(halfStars));
        values = Array.ConvertAll(levels, level => scale.Centers[level]);
    }

    /// <summary>The values, in the order by user, in stars less the mean of all ratings.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>Draws the values behind a user's ratings.</summary>
    /// <param name="first">The position of the first of them.</param>
    /// <param name="errors">What the model leaves of the values; changed to what it leaves of the new ones.</param>
    /// <param name="roots">The square roots of the ratings' precisions.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public void Draw(int first, Span<float> errors, ReadOnlySpan<float> roots, ref SeededRandom random)
    {
        for (var rating = 0; rating < errors.Length; rating++)
        {
            var place = first + rating;
            var level = levels[place];
            double expected = values[place] - errors[rating];
            var lower = level == 0 ? double.NegativeInfinity : (scale.Cuts[level - 1] - expected) * roots[rating];
            var upper = level == scale.Cuts.Length ? double.PositiveInfinity : (scale.Cuts[level] - expected) * roots[rating];
            errors[rating] = (float)(TruncatedNormal.Draw(lower, upper, ref random) / roots[rating]);
            values[place] = (float)(expected + errors[rating]);
        }
    }
}
