namespace StreamRec.Core.Tuning;

/// <summary>How good settings are looked for.</summary>
public enum SearchMethod
{
    /// <summary>Every combination of the values of each parameter.</summary>
    Grid,

    /// <summary>Settings drawn at random (Bergstra and Bengio 2012).</summary>
    Random,

    /// <summary>Many settings with little effort, and again and again the best part of them with more (Jamieson and Talwalkar 2016).</summary>
    Halving,
}

/// <summary>What successive halving gives little of at first.</summary>
public enum HalvingResource
{
    /// <summary>The parameter that says how long a training goes on, such as <c>epochs</c>; ratings for a model that has none.</summary>
    Epochs,

    /// <summary>A share of the ratings to train on.</summary>
    Ratings,
}

/// <summary>A search for the settings of a model that give the lowest error.</summary>
public sealed record TuningRequest
{
    /// <summary>The method.</summary>
    public SearchMethod Method { get; init; } = SearchMethod.Random;

    /// <summary>
    /// What is tried, one text for each parameter: <c>name=a,b,c</c> for values, <c>name=from..to</c> for a range, behind it <c>:log</c> for equal ratios instead of
    /// equal steps and <c>:N</c> for N values in a grid (4 when not said). Empty for the model's own space, <see cref="SearchSpace.DefaultOf(Recommendation.Models.IModelTrainer)"/>.
    /// </summary>
    public IReadOnlyList<string> Space { get; init; } = [];

    /// <summary>The budget in settings, 1 to 10,000: so many are drawn at random, start the halving, or are taken from a larger grid by lot.</summary>
    public int Trials { get; init; } = 20;

    /// <summary>The budget in seconds of work, above 0; <see langword="null"/> for none. What is not finished by then does not count.</summary>
    public double? Seconds { get; init; }

    /// <summary>What halving gives little of at first.</summary>
    public HalvingResource Resource { get; init; } = HalvingResource.Epochs;

    /// <summary>After each round of halving one of so many settings goes on, with so many times the effort; 2 to 10.</summary>
    public int Reduction { get; init; } = 3;

    /// <summary>The share of the full effort in the first round of halving, 0.001 to 1.</summary>
    public double SmallestShare { get; init; } = 1.0 / 9;

    /// <summary>When a trial is given up before its end; <see langword="null"/> for never.</summary>
    public EarlyStopping? EarlyStopping { get; init; } = new();
}

/// <summary>When a trial is given up before its end, by its error on the first validation part after each epoch.</summary>
public sealed record EarlyStopping
{
    /// <summary>
    /// When the error has not been lower for so many epochs, the trial is made again with only the epochs up to its lowest error; 1 to 1,000, or 0 for never. Nothing is
    /// shortened of a model without a parameter for its epochs.
    /// </summary>
    public int Patience { get; init; } = 10;

    /// <summary>A trial whose error is so much above the best trial's at the same share of the training is given up, as a share of that error; 0.001 to 10.</summary>
    public double Margin { get; init; } = 0.1;

    /// <summary>The share of the training from which on the margin counts, 0 to 1: the first epochs say little.</summary>
    public double MarginFrom { get; init; } = 0.5;
}
