namespace StreamRec.Core.Recommendation.Training;

/// <summary>A model's errors on ratings that it had not seen.</summary>
/// <param name="Model">Which model or baseline.</param>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars: how far off the model is on average.</param>
public sealed record ModelErrors(string Model, double Rmse, double Mae);

/// <summary>How good a trained model is, measured on held-out ratings.</summary>
/// <param name="HeldOut">How many ratings were held out; 0 when none could be, and then nothing is known.</param>
/// <param name="Errors">The model's errors, or <see langword="null"/> when nothing was held out.</param>
/// <param name="Baselines">The errors of guessing the mean of all ratings, of the user, of the title, and of both biases.</param>
/// <param name="TrainedOnAll">Whether the model was trained again on all ratings afterwards; else it has not seen the held-out ones.</param>
public sealed record TrainingQuality(int HeldOut, ModelErrors? Errors, IReadOnlyList<ModelErrors> Baselines, bool TrainedOnAll);
