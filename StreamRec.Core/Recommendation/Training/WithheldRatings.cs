using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>Ratings that a training is kept from seeing until its model is measured, for a comparison of the caller's own.</summary>
/// <param name="IsWithheld">Whether the rating at a position of <see cref="RatingTable.Titles"/> is.</param>
/// <param name="Judge">Called once, with the model that has not seen them, the ratings that it has seen, and the withheld ones.</param>
public sealed record WithheldRatings(Func<int, bool> IsWithheld, Action<IRatingModel, RatingTable, RatingTable> Judge);
