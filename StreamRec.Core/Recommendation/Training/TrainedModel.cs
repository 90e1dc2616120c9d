using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>A model with all that is known about it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Parameters">The settings it was trained with, as text by name.</param>
/// <param name="Seed">The seed it was trained with.</param>
/// <param name="Ratings">How many ratings it was trained on.</param>
/// <param name="Quality">Its errors on held-out ratings.</param>
/// <param name="Uncertainty">How far actual scores lie from predictions.</param>
/// <param name="TrainSeconds">How long training and measuring took.</param>
public sealed record TrainedModel(
    IRatingModel Model,
    IReadOnlyDictionary<string, string> Parameters,
    int Seed,
    int Ratings,
    TrainingQuality Quality,
    PredictionUncertainty Uncertainty,
    double TrainSeconds)
{
    /// <summary>The same over the rows of a newer snapshot; see <see cref="IRatingModel.Remap"/>.</summary>
    public TrainedModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) => this with { Model = Model.Remap(oldUsers, oldTitles) };
}
