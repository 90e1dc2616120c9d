using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>
/// Chooses the cuts and the sharpness of a <see cref="ScoreUncertainty"/>: the cuts so that on held-out ratings the mean probability of each level is the share that reached it, the
/// sharpness so that distance from the cut tells likely from unlikely as well as it does (the score equations of probit regression; McCullagh and Nelder 1989, section 4.3).
/// </summary>
internal sealed class CutFitter
{
    // More ratings than this only take time.
    private const int MostRatings = 20_000;
    private const int Rounds = 4;
    private const int MostSteps = 60;
    private const double Accuracy = 1e-5;

    private readonly double[] scores;
    private readonly double[] precisions;
    private readonly byte[] halfStars;

    private CutFitter(ReadOnlySpan<HeldOutPrediction> errors, ScoreUncertainty fitted)
    {
        var step = ((errors.Length - 1) / MostRatings) + 1;
        var count = (errors.Length + step - 1) / step;
        (scores, precisions, halfStars) = (new double[count], new double[count], new byte[count]);
        for (var index = 0; index < count; index++)
        {
            ref readonly var each = ref errors[index * step];
            scores[index] = each.Score;
            precisions[index] = 1 / fitted.DeviationFor(each.UserRatings, each.TitleRatings, each.OwnDeviation);
            halfStars[index] = each.HalfStars;
        }
    }

    /// <summary>The same uncertainty with cuts and sharpness.</summary>
    public static ScoreUncertainty Fit(ReadOnlySpan<HeldOutPrediction> errors, ScoreUncertainty fitted)
    {
        var fitter = new CutFitter(errors, fitted);
        var (cuts, sharpness) = (fitted.Cuts.ToArray(), 1.0);
        for (var round = 0; round < Rounds; round++)
        {
            fitter.FitCuts(cuts, sharpness);
            sharpness = fitter.Sharpen(cuts, sharpness);
        }

        fitter.FitCuts(cuts, sharpness);
        return fitted with { Cuts = cuts, Sharpness = sharpness };
    }

    private void FitCuts(double[] cuts, double sharpness)
    {
        var before = -1;
        for (var level = 1; level <= RatingScale.Steps; level++)
        {
            // A level that no rating stops short of is the same as the one before.
            var reached = CountReaching(level);
            cuts[level - 1] = reached == before ? cuts[level - 2] : SolveCut(sharpness, (reached + 0.5) / (scores.Length + 1), cuts[level - 1]);
            before = reached;
        }
    }

    // Half a rating on either side keeps a level that all or none reached at a finite cut.
    private int CountReaching(int level)
    {
        var reached = 0;
        foreach (var score in halfStars)
        {
            reached += score >= level ? 1 : 0;
        }

        return reached;
    }

    // Newton's method between bounds that close in, for the cut at which the mean probability is the share.
    private double SolveCut(double sharpness, double share, double start)
    {
        var (low, high, cut) = (-10.0, 16.0, start);
        for (var step = 0; step < MostSteps && high - low > Accuracy; step++)
        {
            var (expected, slope) = (0.0, 0.0);
            for (var index = 0; index < scores.Length; index++)
            {
                var precision = sharpness * precisions[index];
                var (below, density) = NormalDistribution.BelowAndDensity((scores[index] - cut) * precision);
                expected += below;
                slope += density * precision;
            }

            var excess = (expected / scores.Length) - share;
            (low, high) = excess > 0 ? (cut, high) : (low, cut);
            var next = cut + (excess * scores.Length / slope);
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }

            if (Math.Abs(next - cut) < Accuracy)
            {
                return next;
            }

            cut = next;
        }

        return cut;
    }

    // One step of Newton's method on the score equation Σ (reached − probability) · distance = 0 over all levels, kept within a factor of two.
    private double Sharpen(double[] cuts, double sharpness)
    {
        var (excess, slope) = (0.0, 0.0);
        for (var level = 2; level <= RatingScale.Steps; level++)
        {
            if (cuts[level - 1] <= cuts[level - 2])
            {
                continue;
            }

            for (var index = 0; index < scores.Length; index++)
            {
                var distance = (scores[index] - cuts[level - 1]) * precisions[index];
                var (below, density) = NormalDistribution.BelowAndDensity(sharpness * distance);
                excess += ((halfStars[index] >= level ? 1 : 0) - below) * distance;
                slope += density * distance * distance;
            }
        }

        var next = slope > 0 ? sharpness + (excess / slope) : sharpness;
        return Math.Clamp(next, Math.Max(0.25, sharpness / 2), Math.Min(4, sharpness * 2));
    }
}
