namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// A model's quality in a form that a page or a command turns into sentences of its language: "on average 0.69 stars off; 18 % better than guessing the mean; no better
/// than the mean for titles with fewer than 5 ratings".
/// </summary>
/// <param name="MeanError">How many stars the model is off on average.</param>
/// <param name="Count">How many ratings that rests on.</param>
/// <param name="OverMean">By how much it is better than guessing the mean of all ratings, or <see langword="null"/> when unknown.</param>
/// <param name="OverBias">By how much it is better than the biases of user and title, or <see langword="null"/> when unknown.</param>
/// <param name="NoBetterThanMean">For whom it is no better than the mean; neighbouring groups by number of ratings are told as one. Empty when it is surely no better as a whole.</param>
/// <param name="NoBetterThanBias">For whom it is no better than the biases; without those of the list before. Empty when it is surely no better as a whole.</param>
public sealed record QualityReading(
    double MeanError,
    int Count,
    Improvement? OverMean,
    Improvement? OverBias,
    IReadOnlyList<SegmentReading> NoBetterThanMean,
    IReadOnlyList<SegmentReading> NoBetterThanBias);

/// <summary>Part of the ratings about which a <see cref="QualityReading"/> says something.</summary>
/// <param name="Kind">By what the part is told apart.</param>
/// <param name="Key">Which platform, genre or type; for numbers of ratings the range, such as <c>0-4</c>.</param>
/// <param name="From">For numbers of ratings, the lowest; else <see langword="null"/>.</param>
/// <param name="To">For numbers of ratings, the highest, or <see langword="null"/> where there is no end; else <see langword="null"/>.</param>
/// <param name="Count">How many ratings it rests on.</param>
/// <param name="IsSure">Whether chance can be ruled out: a noticeable improvement lies outside the confidence interval.</param>
public sealed record SegmentReading(SegmentKind Kind, string Key, int? From, int? To, int Count, bool IsSure);
