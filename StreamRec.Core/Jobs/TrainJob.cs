using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Jobs;

/// <summary>Training a model on the current snapshot.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Settings">Parameters as <c>key=value</c>; what is left out has its default.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">Threads, or 0 for the server's setting.</param>
/// <param name="Activate">Whether the model becomes the active one when it is trained.</param>
public sealed record TrainJob(string Model, IReadOnlyList<string> Settings, int Seed, int Threads, bool Activate) : JobRequest
{
    /// <summary>What the person who asked for it calls it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc />
    public override string Effort() => $"train {Model} {string.Join(' ', Settings.Order(StringComparer.Ordinal))}";
}

/// <summary>Trains models: stages <see cref="Waiting"/>, <see cref="Training"/>, <see cref="TrainingOnAll"/>. The result is the model's id.</summary>
/// <param name="source">Where the ratings come from.</param>
/// <param name="loader">Where models are kept.</param>
/// <param name="threads">Threads where a request names none; 0 for one fewer than the machine has cores.</param>
/// <param name="activated">Called when a model has become the active one on disk.</param>
public sealed class TrainKind(IWorkspaceSource source, WorkspaceLoader loader, int threads, Action activated) : IJobKind
{
    /// <summary>The stage before the snapshot is loaded.</summary>
    public const string Waiting = WaitingForData.Stage;

    /// <summary>The training whose errors are measured.</summary>
    public const string Training = "training";

    /// <summary>The second training, on all ratings.</summary>
    public const string TrainingOnAll = "training-on-all";

    /// <summary>The most characters of a model's note.</summary>
    public const int LongestNote = 200;

    private const int MostThreads = 1_024;

    /// <inheritdoc />
    public string Name => "train";

    /// <inheritdoc />
    public Type RequestType => typeof(TrainJob);

    /// <inheritdoc />
    public void Check(JobRequest request)
    {
        var training = (TrainJob)request;
        var trainer = ModelCatalog.Trainers.FirstOrDefault(each => string.Equals(each.Name, training.Model, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidParameterException("model", training.Model, [.. ModelCatalog.Trainers.Select(each => each.Name)]);
        foreach (var setting in training.Settings)
        {
            CheckSetting(trainer, setting);
        }

        if (training.Threads is < 0 or > MostThreads)
        {
            throw new InvalidParameterException("threads", training.Threads.ToString(CultureInfo.InvariantCulture), [$"a whole number from 0 to {MostThreads}"]);
        }

        if (training.Note.Length > LongestNote)
        {
            throw new InvalidParameterException("note", training.Note, [$"up to {LongestNote} characters"]);
        }
    }

    /// <inheritdoc />
    public string? Run(JobRequest request, JobContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var training = (TrainJob)request;
        var workspace = WaitingForData.For(source, context);
        var manifest = ModelTrainer.Train(
            loader,
            workspace,
            new TrainRequest(training.Model, training.Settings, training.Seed, training.Threads > 0 ? training.Threads : threads) { Activate = training.Activate, Note = training.Note },
            new JobProgress(context),
            context.Cancellation);
        if (training.Activate)
        {
            activated();
        }

        return manifest.Id;
    }

    private static void CheckSetting(IModelTrainer trainer, string setting)
    {
        var parts = setting.Split('=', 2);
        if (parts.Length < 2)
        {
            throw new InvalidParameterException("settings", setting, ["name=value"]);
        }

        var definition = trainer.Parameters.FirstOrDefault(each => string.Equals(each.Name, parts[0].Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidParameterException("settings", parts[0], [.. trainer.Parameters.Select(each => each.Name)]);
        try
        {
            _ = definition.Parse(parts[1]);
        }
        catch (ModelException)
        {
            throw new InvalidParameterException(definition.Name, parts[1], [definition.Accepted]);
        }
    }

    /// <summary>Tells a job of a training's epochs: the curve is that of the training that is measured, the fraction that of both.</summary>
    private sealed class JobProgress(JobContext context) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            new TrainingFraction(fraction => context.Report(
                fraction, new JobStage(value.Stage == TrainingStage.Final ? TrainingOnAll : Training, value.Epoch, value.Epochs))).Report(value);
            if (value.Stage != TrainingStage.Final)
            {
                context.Report(new CurvePoint(value.Epoch, value.TrainError, value.ValidationError));
            }
        }
    }
}
