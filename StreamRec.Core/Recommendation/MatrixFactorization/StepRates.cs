using System.Runtime.Intrinsics;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// How far one gradient step moves each lane of a row: new = old · (1 − pull · scale of the row) + other · rate · error, with pull = rate · regularization. The first
/// 8 lanes have rates of their own, because a user's row must keep the 1 that stands beside the title's bias and the other way round.
/// </summary>
internal readonly struct StepRates
{
    /// <summary>Rates of one epoch.</summary>
    /// <param name="factorRate">Learning rate of factors.</param>
    /// <param name="biasRate">Learning rate of biases.</param>
    /// <param name="factorRegularization">Pull of factors towards zero, per rating.</param>
    /// <param name="biasRegularization">Pull of biases towards zero, per rating.</param>
    public StepRates(float factorRate, float biasRate, float factorRegularization, float biasRegularization)
    {
        FactorRate = factorRate;
        FactorPull = factorRate * factorRegularization;
        var biasPull = biasRate * biasRegularization;
        UserRate = Vector256.Create(factorRate).WithElement(FactorMatrix.UserBias, biasRate).WithElement(FactorMatrix.TitleBias, 0);
        UserPull = Vector256.Create(FactorPull).WithElement(FactorMatrix.UserBias, biasPull).WithElement(FactorMatrix.TitleBias, 0);
        TitleRate = Vector256.Create(factorRate).WithElement(FactorMatrix.UserBias, 0).WithElement(FactorMatrix.TitleBias, biasRate);
        TitlePull = Vector256.Create(FactorPull).WithElement(FactorMatrix.UserBias, 0).WithElement(FactorMatrix.TitleBias, biasPull);
    }

    /// <summary>Rate of every lane from the ninth on.</summary>
    public float FactorRate { get; }

    /// <summary>Pull of every lane from the ninth on.</summary>
    public float FactorPull { get; }

    /// <summary>Rates of the first 8 lanes of a user's row.</summary>
    public Vector256<float> UserRate { get; }

    /// <summary>Pulls of the first 8 lanes of a user's row.</summary>
    public Vector256<float> UserPull { get; }

    /// <summary>Rates of the first 8 lanes of a title's row.</summary>
    public Vector256<float> TitleRate { get; }

    /// <summary>Pulls of the first 8 lanes of a title's row.</summary>
    public Vector256<float> TitlePull { get; }

    /// <summary>Rate of any lane of a user's row.</summary>
    public float RateOfUserLane(int lane) => lane < 8 ? UserRate[lane] : FactorRate;

    /// <summary>Pull of any lane of a user's row.</summary>
    public float PullOfUserLane(int lane) => lane < 8 ? UserPull[lane] : FactorPull;

    /// <summary>Rate of any lane of a title's row.</summary>
    public float RateOfTitleLane(int lane) => lane < 8 ? TitleRate[lane] : FactorRate;

    /// <summary>Pull of any lane of a title's row.</summary>
    public float PullOfTitleLane(int lane) => lane < 8 ? TitlePull[lane] : FactorPull;
}
