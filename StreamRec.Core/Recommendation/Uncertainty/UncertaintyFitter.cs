namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>Learns a <see cref="ScoreUncertainty"/> from held-out ratings.</summary>
internal static class UncertaintyFitter
{
    // How many errors of average size are assumed of every group: groups of a few ratings stay near the whole.
    private const double AssumedErrors = 50;

    // Fewer errors than this say nothing.
    private const int FewestErrors = 20;

    /// <summary>Fits all parts; an assumption when there are too few held-out ratings.</summary>
    public static ScoreUncertainty Fit(ReadOnlySpan<HeldOutPrediction> errors)
    {
        if (errors.Length < FewestErrors)
        {
            return ScoreUncertainty.Assumed;
        }

        var none = Enumerable.Repeat(1.0, ScoreUncertainty.Groups).ToArray();
        var fitted = new ScoreUncertainty(1, none, none, ScoreUncertainty.Assumed.Cuts, errors.Length) { IsRelative = StateOwnDeviation(errors) };
        fitted = fitted with { Deviation = Math.Max(Math.Sqrt(MeanScaledSquare(errors, fitted)), 0.01) };
        fitted = fitted with { TitleFactors = Factors(errors, fitted, byTitle: true) };
        fitted = fitted with { UserFactors = Factors(errors, fitted, byTitle: false) };
        return CutFitter.Fit(errors, fitted);
    }

    private static bool StateOwnDeviation(ReadOnlySpan<HeldOutPrediction> errors)
    {
        foreach (ref readonly var each in errors)
        {
            if (!(each.OwnDeviation > 0))
            {
                return false;
            }
        }

        return true;
    }

    private static double MeanScaledSquare(ReadOnlySpan<HeldOutPrediction> errors, ScoreUncertainty soFar)
    {
        var sum = 0.0;
        foreach (ref readonly var each in errors)
        {
            var scaled = each.Error / soFar.DeviationFor(each.UserRatings, each.TitleRatings, each.OwnDeviation);
            sum += scaled * scaled;
        }

        return sum / errors.Length;
    }

    // The root of how much larger squared errors are in a group than the deviation so far says.
    private static double[] Factors(ReadOnlySpan<HeldOutPrediction> errors, ScoreUncertainty soFar, bool byTitle)
    {
        var sums = new double[ScoreUncertainty.Groups];
        var counts = new double[ScoreUncertainty.Groups];
        foreach (ref readonly var each in errors)
        {
            var group = ScoreUncertainty.CountGroup(byTitle ? each.TitleRatings : each.UserRatings);
            var scaled = each.Error / soFar.DeviationFor(each.UserRatings, each.TitleRatings, each.OwnDeviation);
            sums[group] += scaled * scaled;
            counts[group]++;
        }

        var factors = new double[sums.Length];
        for (var group = 0; group < sums.Length; group++)
        {
            factors[group] = Math.Sqrt((sums[group] + AssumedErrors) / (counts[group] + AssumedErrors));
        }

        return factors;
    }
}
