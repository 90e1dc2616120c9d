namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// Whether stated probabilities mean what they say: held-out ratings sorted by the stated probability that they reach a threshold, into ten bins of equal width, and in each
/// the mean probability beside the share that did reach it. Perfect is a diagonal.
/// </summary>
/// <param name="Threshold">The score in stars that counts as reached, inclusive.</param>
/// <param name="Count">How many ratings were judged; the probabilities were fitted on others.</param>
/// <param name="ExpectedCalibrationError">
/// Σ over bins of (ratings in the bin / all) · |mean probability − share|, 0 (perfect) to 1 (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017, equation 5).
/// </param>
/// <param name="Bins">The ten bins, lowest first; some may be empty.</param>
public sealed record CalibrationResult(double Threshold, int Count, double ExpectedCalibrationError, IReadOnlyList<CalibrationBin> Bins);

/// <summary>One bin of a reliability diagram.</summary>
/// <param name="Lower">The lowest stated probability in it, 0 to 1.</param>
/// <param name="Upper">The highest; exclusive but in the last bin.</param>
/// <param name="MeanProbability">The mean of the stated probabilities; the middle of the bin when it is empty.</param>
/// <param name="Share">The share of ratings that reached the threshold; 0 when the bin is empty.</param>
/// <param name="Count">How many ratings fell into it.</param>
public sealed record CalibrationBin(double Lower, double Upper, double MeanProbability, double Share, int Count);
