namespace StreamRec.Core.Configuration;

/// <summary>When the server trains the model in use again by itself, and when the new one takes over.</summary>
public sealed class RetrainingOptions
{
    /// <summary>Whether it does; <see langword="false"/>: a model serves on as long as the ratings continue those it was trained on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>So many ratings must be new to the model in use, at least.</summary>
    public int MinimumRatings { get; set; } = 100;

    /// <summary>They must also be this share of the ratings that the model in use knows.</summary>
    public double MinimumShare { get; set; } = 0.0005;

    /// <summary>The share of the new ratings that is held out from the new model, to compare the two on.</summary>
    public double HeldOutShare { get; set; } = 0.2;

    /// <summary>With fewer held-out ratings than this nothing is compared, and the model in use stays.</summary>
    public int FewestHeldOut { get; set; } = 10;

    /// <summary>More are not held out: beyond this the figures hardly get more exact.</summary>
    public int MostHeldOut { get; set; } = 50_000;

    /// <summary>What the two are compared by.</summary>
    public RetrainingMeasure Measure { get; set; }

    /// <summary>By how much the new model's figure may be worse and still count as not worse, in the unit of the measure.</summary>
    public double Tolerance { get; set; } = 0.005;

    internal IEnumerable<string> Problems()
    {
        if (MinimumRatings < 1 || FewestHeldOut < 1 || MostHeldOut < FewestHeldOut)
        {
            yield return $"{nameof(MinimumRatings)}, {nameof(FewestHeldOut)}, {nameof(MostHeldOut)}: 1 or more, the last not below the one before";
        }

        if (MinimumShare is not (>= 0 and <= 1))
        {
            yield return $"{nameof(MinimumShare)}: 0 to 1";
        }

        if (HeldOutShare is not (> 0 and <= 0.5))
        {
            yield return $"{nameof(HeldOutShare)}: above 0, up to 0.5";
        }

        if (!Enum.IsDefined(Measure))
        {
            yield return $"{nameof(Measure)}: Rmse or Ndcg";
        }

        if (Tolerance is not (>= 0 and <= 1))
        {
            yield return $"{nameof(Tolerance)}: 0 to 1";
        }
    }
}

/// <summary>What a new model is compared with the one in use by.</summary>
public enum RetrainingMeasure
{
    /// <summary>Root mean square error of the predicted scores, in stars; lower is better.</summary>
    Rmse,

    /// <summary>Normalised discounted cumulative gain of lists of ten, 0 to 1; higher is better.</summary>
    Ndcg,
}
