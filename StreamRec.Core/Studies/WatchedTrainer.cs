using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Tuning;

namespace StreamRec.Core.Studies;

/// <summary>A trainer whose training is followed, and perhaps stopped, by its error on given ratings.</summary>
/// <param name="trainer">The trainer.</param>
/// <param name="validation">The ratings; a part of them where there are very many, since they are predicted after each epoch.</param>
/// <param name="watch">Told the errors.</param>
/// <param name="stopped">Cancelled when the training has to end.</param>
internal sealed class WatchedTrainer(IModelTrainer trainer, RatingTable validation, TrialWatch watch, CancellationToken stopped) : IModelTrainer
{
    public string Name => trainer.Name;

    public string Description => trainer.Description;

    public string Citation => trainer.Citation;

    public ModelFamily Family => trainer.Family;

    public IReadOnlyList<ParameterDefinition> Parameters => trainer.Parameters;

    public bool UsesSide(ModelParameters parameters) => trainer.UsesSide(parameters);

    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options) =>
        trainer.Train(data, parameters, options with { Validation = validation, Progress = new Both(watch, options.Progress), Cancellation = stopped });

    public IRatingModel Read(BinaryReader reader) => trainer.Read(reader);

    private sealed class Both(TrialWatch watch, IProgress<TrainingProgress>? listener) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            watch.Report(value);
            listener?.Report(value);
        }
    }
}
