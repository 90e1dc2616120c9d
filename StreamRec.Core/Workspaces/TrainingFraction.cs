using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Workspaces;

/// <summary>Turns the epochs of the two trainings (one to measure, one on all ratings) into one fraction.</summary>
internal sealed class TrainingFraction(Action<double> receiver) : IProgress<TrainingProgress>
{
    /// <inheritdoc />
    public void Report(TrainingProgress value)
    {
        var done = (double)value.Epoch / Math.Max(1, value.Epochs);
        receiver(value.Stage switch
        {
            TrainingStage.Measuring => done / 2,
            TrainingStage.Final => 0.5 + (done / 2),
            _ => done,
        });
    }
}
