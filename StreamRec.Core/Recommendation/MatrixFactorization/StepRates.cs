using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// How far one gradient step moves each lane of a row: new = old · decay + other · rate · error, with decay = 1 − rate · regularization. The first
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
        FactorDecay = 1 - (factorRate * factorRegularization);
        var biasDecay = 1 - (biasRate * biasRegularization);
        UserRate = Vector256.Create(factorRate).WithElement(FactorMatrix.UserBias, biasRate).WithElement(FactorMatrix.TitleBias, 0);
        UserDecay = Vector256.Create(FactorDecay).WithElement(FactorMatrix.UserBias, biasDecay).WithElement(FactorMatrix.TitleBias, 1);
        TitleRate = Vector256.Create(factorRate).WithElement(FactorMatrix.UserBias, 0).WithElement(FactorMatrix.TitleBias, biasRate);
        TitleDecay = Vector256.Create(FactorDecay).WithElement(FactorMatrix.UserBias, 1).WithElement(FactorMatrix.TitleBias, biasDecay);
    }

    /// <summary>Rate of every lane from the ninth on.</summary>
    public float FactorRate { get; }

    /// <summary>Decay of every lane from the ninth on.</summary>
    public float FactorDecay { get; }

    /// <summary>Rates of the first 8 lanes of a user's row.</summary>
    public Vector256<float> UserRate { get; }

    /// <summary>Decays of the first 8 lanes of a user's row.</summary>
    public Vector256<float> UserDecay { get; }

    /// <summary>Rates of the first 8 lanes of a title's row.</summary>
    public Vector256<float> TitleRate { get; }

    /// <summary>Decays of the first 8 lanes of a title's row.</summary>
    public Vector256<float> TitleDecay { get; }

    /// <summary>Rate of any lane of a user's row.</summary>
    public float RateOfUserLane(int lane) => lane < 8 ? UserRate[lane] : FactorRate;

    /// <summary>Decay of any lane of a user's row.</summary>
    public float DecayOfUserLane(int lane) => lane < 8 ? UserDecay[lane] : FactorDecay;

    /// <summary>Rate of any lane of a title's row.</summary>
    public float RateOfTitleLane(int lane) => lane < 8 ? TitleRate[lane] : FactorRate;

    /// <summary>Decay of any lane of a title's row.</summary>
    public float DecayOfTitleLane(int lane) => lane < 8 ? TitleDecay[lane] : FactorDecay;
}
