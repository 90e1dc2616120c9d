using System.Diagnostics;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Core.Workspaces.Retraining;

/// <summary>
/// Trains the model in use again on newer ratings, with its own settings and seed, and lets the new one take over when it is not worse. The two are compared on a part of those ratings only that
/// are new to the model in use: that one has not seen them, as they were not there, and the new one is trained without them until it has been judged.
/// </summary>
/// <param name="loader">Snapshots and models.</param>
/// <param name="options">When, and how they are compared.</param>
/// <param name="threads">Threads; 0 for one fewer than the machine has cores.</param>
/// <param name="tell">Receives each step.</param>
internal sealed class Retrainer(WorkspaceLoader loader, RetrainingOptions options, int threads, Action<RetrainingStep> tell)
{
    /// <summary>Whether there is anything to find out: the model in use was trained on other ratings, and none with its settings on these.</summary>
    public bool IsDue(Workspace workspace) =>
        workspace.Model is { } inUse
        && inUse.RatingsSha256 != workspace.Snapshot.RatingsSha256
        && !loader.Models.List().Any(model => model.RatingsSha256 == workspace.Snapshot.RatingsSha256 && HasSameSettings(model, inUse));

    /// <summary>Finds out whether enough is new, trains, compares and switches.</summary>
    /// <param name="workspace">The ratings, and the model in use.</param>
    /// <param name="isPlanned">Whether a plan asks for it: then one new rating is enough to train.</param>
    /// <param name="progress">Told how far the training is.</param>
    /// <param name="cancellation">Stops it; the model in use stays.</param>
    /// <exception cref="ModelException">The training cannot be done; the model in use stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Run(Workspace workspace, bool isPlanned, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var inUse = workspace.Model!;
        var step = new RetrainingStep(RetrainingVerdict.TooFewNew, workspace.Snapshot.Id) { InUseId = inUse.Id, Model = inUse.Model };
        if (NewRatings.Find(loader.Snapshots, workspace, inUse, cancellation) is not { } fresh)
        {
            tell(step with { Verdict = RetrainingVerdict.Failed, Problem = $"The snapshot {inUse.SnapshotId}, on which the model in use was trained, is gone: nothing tells which ratings are new to it." });
            return;
        }

        var needed = isPlanned ? 1 : (int)Math.Max(options.MinimumRatings, Math.Ceiling(options.MinimumShare * fresh.Known));
        step = step with { NewRatings = fresh.Count, KnownRatings = fresh.Known, Needed = needed };
        if (fresh.Count < needed)
        {
            tell(step);
            return;
        }

        var (candidate, trial, heldOut) = Train(workspace, fresh, progress, cancellation);
        step = step with { ModelId = candidate.Id, Ratings = candidate.Ratings };
        tell(step with { Verdict = isPlanned ? RetrainingVerdict.Planned : RetrainingVerdict.EnoughNew, Duration = TimeSpan.FromSeconds(candidate.TrainSeconds) });
        Decide(workspace, step, trial, heldOut, cancellation);
    }

    private (ModelManifest Candidate, ModelTrial? Trial, int HeldOut) Train(Workspace workspace, NewRatings fresh, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var inUse = workspace.Model!;
        var share = Math.Min(options.HeldOutShare, (double)options.MostHeldOut / fresh.Count);
        var start = SeededRandom.Mix(inUse.Seed, 0x5745);
        ModelTrial? trial = null;
        var heldOut = 0;
        var withheld = new WithheldRatings(
            rating => fresh.IsNew[rating] && new SeededRandom(start + ((ulong)rating * 0xD1342543DE82EF95UL)).NextDouble() < share,
            (model, training, held) =>
            {
                heldOut = held.Count;
                trial = held.Count < options.FewestHeldOut ? null : Compare(model, workspace, training, held, inUse.Seed, cancellation);
            });
        var candidate = ModelTrainer.Train(
            loader,
            workspace,
            new TrainRequest(inUse.Model, [.. inUse.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}")], inUse.Seed, threads) { Activate = false, Withheld = withheld },
            progress,
            cancellation);
        return (candidate, trial, heldOut);
    }

    private ModelTrial? Compare(IRatingModel candidate, Workspace workspace, RatingTable training, RatingTable heldOut, int seed, CancellationToken cancellation)
    {
        var inUse = workspace.Predictor.Trained!.Model;
        if (options.Measure == RetrainingMeasure.Rmse)
        {
            return new ModelTrial(options.Measure, heldOut.Count, ErrorOf(candidate), ErrorOf(inUse));
        }

        var lists = RankingEvaluation.Begin(training, heldOut, TitleGroups.Of(new TrainingData(training, workspace.Catalog.Works)), new RankingOptions(), seed);
        return lists is null ? null : new ModelTrial(options.Measure, heldOut.Count, GainOf(candidate), GainOf(inUse));

        double ErrorOf(IRatingModel model) => RatingErrors.Of(HeldOutScores.Of(model, heldOut, cancellation), heldOut).Rmse;

        double GainOf(IRatingModel model) => lists.Judge(model, threads > 0 ? threads : Math.Max(1, Environment.ProcessorCount - 1), cancellation).Result.Ndcg;
    }

    private void Decide(Workspace workspace, RetrainingStep step, ModelTrial? trial, int heldOut, CancellationToken cancellation)
    {
        if (trial is null)
        {
            tell(step with { Verdict = RetrainingVerdict.CannotTell, Trial = new ModelTrial(options.Measure, heldOut, 0, 0), Needed = options.FewestHeldOut });
            return;
        }

        var began = Stopwatch.GetTimestamp();
        var verdict = RetrainingVerdict.Worse;
        if (trial.IsNotWorse(options.Tolerance))
        {
            using var writing = loader.Snapshots.Root.WaitForWriting(cancellation);
            verdict = IsStillWanted(workspace) ? RetrainingVerdict.TookOver : RetrainingVerdict.Overtaken;
            if (verdict == RetrainingVerdict.TookOver)
            {
                loader.Models.Activate(step.ModelId!);
            }
        }

        tell(step with { Verdict = verdict, Trial = trial, Duration = Stopwatch.GetElapsedTime(began) });
    }

    // A person's choice counts more than the server's.
    private bool IsStillWanted(Workspace workspace) => loader.Models.ActiveId == workspace.Model!.Id || loader.Finder.ServingId(workspace.Snapshot) == workspace.Model.Id;

    private static bool HasSameSettings(ModelManifest left, ModelManifest right) =>
        left.Model == right.Model && left.Seed == right.Seed && left.Parameters.Count == right.Parameters.Count && left.Parameters.All(each => right.Parameters.GetValueOrDefault(each.Key) == each.Value);
}
