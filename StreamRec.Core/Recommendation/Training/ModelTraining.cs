using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>
/// Trains a model the way the program uses it: first on all but a held-out share, on which its errors and uncertainty are measured beside the
/// baselines; then, unless there are very many ratings, once more on all of them.
/// </summary>
public static class ModelTraining
{
    /// <summary>Trains and measures.</summary>
    /// <param name="data">Ratings and titles.</param>
    /// <param name="request">What to train and how.</param>
    /// <exception cref="ModelException">The data or the request does not allow it; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static TrainedModel Run(TrainingData data, TrainingRequest request)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        if (!(request.HoldOutShare is >= 0 and <= 0.5))
        {
            throw new ModelException($"The held-out share cannot be {request.HoldOutShare}; accepted is a number from 0 to 0.5.");
        }

        if (data.Ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to train on.");
        }

        var started = Stopwatch.GetTimestamp();
        var parameters = request.Parameters ?? ModelParameters.DefaultsOf(request.Trainer);
        var share = Math.Min(request.HoldOutShare, (double)request.MostHeldOut / data.Ratings.Count);
        var (seen, withheld) = request.Withheld is { } kept ? HoldOut.Part(data.Ratings, kept.IsWithheld, request.Cancellation) : (data.Ratings, null);
        var (training, heldOut) = HoldOut.Split(seen, share, request.Seed, request.Cancellation);
        if (heldOut.Count == 0 || training.Count == 0)
        {
            (training, heldOut) = (seen, RatingTable.Empty(seen.TitleCount));
        }

        var second = (heldOut.Count > 0 || withheld is not null) && data.Ratings.Count <= request.MostForSecondTraining;
        var model = Train(data with { Ratings = training }, request, parameters, heldOut, second ? TrainingStage.Measuring : TrainingStage.Only);
        request.Cancellation.ThrowIfCancellationRequested();
        var index = heldOut.Count == 0 || data.Works.Count != data.Ratings.TitleCount
            ? null
            : (model as ContentModel)?.Index ?? TitleText.BuildIndex(data.Works, new() { Threads = request.Threads, Cancellation = request.Cancellation });
        var (quality, uncertainty) = QualityMeasurement.Measure(model, data with { Ratings = training }, heldOut, index, request);
        if (request.Diagnose)
        {
            var options = new LearnabilityOptions { Seed = request.Seed, Threads = request.Threads };
            quality = quality with { Learnability = LearnabilityDiagnosis.Run(data.Ratings, options, request.Cancellation) };
        }

        request.Withheld?.Judge(model, training, withheld!);
        if (second)
        {
            model = Train(data, request, parameters, null, TrainingStage.Final);
            quality = quality with { TrainedOnAll = true };
        }

        return new TrainedModel(
            model,
            parameters.ToTexts(),
            request.Seed,
            second ? data.Ratings.Count : training.Count,
            quality,
            uncertainty,
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static IRatingModel Train(TrainingData data, TrainingRequest request, ModelParameters parameters, RatingTable? validation, TrainingStage stage) =>
        request.Trainer.Train(data, parameters, new TrainingOptions
        {
            Seed = request.Seed,
            Threads = request.Threads,
            Validation = validation,
            Progress = request.Progress is { } progress ? new StagedProgress(progress, stage) : null,
            Cancellation = request.Cancellation,
        });

    /// <summary>Says in each report which of the trainings it is about.</summary>
    private sealed class StagedProgress(IProgress<TrainingProgress> receiver, TrainingStage stage) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => receiver.Report(value with { Stage = stage });
    }
}
