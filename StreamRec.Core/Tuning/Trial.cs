using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Tuning;

/// <summary>Settings to try.</summary>
/// <param name="Number">The trial's number, from 0.</param>
/// <param name="Parameters">The settings to train with.</param>
/// <param name="Varied">Those that the search chose, as text by name.</param>
/// <param name="Round">The round of successive halving, 1-based; 1 for other searches.</param>
/// <param name="Rounds">Rounds in all.</param>
/// <param name="Share">The share of the full effort, above 0 up to 1; <see cref="Parameters"/> hold it already unless it is one of the ratings.</param>
/// <param name="RatingsShare">The share of the ratings to train on, above 0 up to 1.</param>
public sealed record Trial(int Number, ModelParameters Parameters, IReadOnlyDictionary<string, string> Varied, int Round, int Rounds, double Share, double RatingsShare);

/// <summary>How a trial ended.</summary>
/// <param name="Error">Its error on the validation parts, lower is better; <see langword="null"/> when it was given up or failed.</param>
public readonly record struct TrialOutcome(double? Error);
