namespace StreamRec.Core.Recommendation.Quality;

/// <summary>By what ratings are told apart, to see for whom a model is good.</summary>
public enum SegmentKind
{
    /// <summary>How many ratings the user has in training: cold users to warm ones.</summary>
    UserRatings,

    /// <summary>How many ratings the title has in training: cold titles to warm ones.</summary>
    TitleRatings,

    /// <summary>The platforms and sources that have the title; a rating counts for each of them.</summary>
    Platform,

    /// <summary>The genres of the title; a rating counts for each of them.</summary>
    Genre,

    /// <summary>Film or series.</summary>
    Type,
}

/// <summary>A model's errors on one part of the held-out ratings, beside those of simple guesses on the same part.</summary>
/// <param name="Kind">By what the part was told apart.</param>
/// <param name="Key">
/// Which part: <c>0</c>, <c>1-4</c>, <c>5-9</c>, <c>10-19</c>, <c>20-49</c>, <c>50-199</c> or <c>200-</c> ratings; a platform's key; a genre as the catalog has it; <c>movie</c> or <c>tv-show</c>.
/// </param>
/// <param name="Count">How many ratings it rests on; parts without any are left out.</param>
/// <param name="Rmse">Root mean square error of the model, in stars.</param>
/// <param name="Mae">Mean absolute error of the model, in stars.</param>
/// <param name="BiasRmse">Root mean square error of guessing by the biases of user and title.</param>
/// <param name="BiasMae">Mean absolute error of the same.</param>
/// <param name="MeanRmse">Root mean square error of guessing the mean of all ratings.</param>
/// <param name="MeanMae">Mean absolute error of the same.</param>
/// <param name="OverMean">By how much the model is better than the mean.</param>
/// <param name="OverBias">By how much the model is better than the biases.</param>
public sealed record SegmentResult(
    SegmentKind Kind,
    string Key,
    int Count,
    double Rmse,
    double Mae,
    double BiasRmse,
    double BiasMae,
    double MeanRmse,
    double MeanMae,
    Improvement OverMean,
    Improvement OverBias)
{
    /// <summary>For parts by number of ratings, the lowest number; else <see langword="null"/>.</summary>
    public int? From { get; init; }

    /// <summary>For parts by number of ratings, the highest number, or <see langword="null"/> where there is no end; else <see langword="null"/>.</summary>
    public int? To { get; init; }
}
