using StreamRec.Core.Studies;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Jobs;

/// <summary>Making a study of the current snapshot.</summary>
/// <param name="Study">What to do.</param>
public sealed record StudyJob(StudyRequest Study) : JobRequest
{
    /// <summary>The id of a study to go on with; <see langword="null"/> for a new one, whose id is that of the job.</summary>
    public string? Resumes { get; init; }

    /// <inheritdoc />
    public override string Effort() => $"study {Study.Kind} {string.Join(' ', Study.Models.Select(model => model.Name))}";
}

/// <summary>
/// Makes studies: stages <see cref="WaitingForData.Stage"/> and <see cref="Studying"/>, whose steps are the points. The result is the study's id, which is also that of
/// the job unless it resumes another; a job that is done again goes on with its study.
/// </summary>
/// <param name="source">Where the ratings come from.</param>
/// <param name="store">Where studies are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="threads">Threads where a request names none; 0 for one fewer than the machine has cores.</param>
public sealed class StudyJobKind(IWorkspaceSource source, StudyStore store, TimeProvider time, int threads) : IJobKind
{
    /// <summary>The stage in which points are made.</summary>
    public const string Studying = "studying";

    /// <inheritdoc />
    public string Name => "study";

    /// <inheritdoc />
    public Type RequestType => typeof(StudyJob);

    /// <inheritdoc />
    public void Check(JobRequest request) => StudyRunner.Check(((StudyJob)request).Study);

    /// <inheritdoc />
    public string? Run(JobRequest request, JobContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var job = (StudyJob)request;
        var workspace = WaitingForData.For(source, context);
        using var held = workspace.Hold();
        var data = StudyData.Of(workspace);
        var runner = new StudyRunner(store, time) { DefaultThreads = threads };
        var progress = new JobProgress(context);
        var id = job.Resumes ?? context.JobId;
        return job.Resumes is not null || store.Find(id) is not null
            ? runner.Resume(data, id, progress, context.Cancellation).Id
            : runner.Run(data, job.Study, id, progress, context.Cancellation).Id;
    }

    /// <summary>Tells a job of a study's points and epochs: the curve is that of the training at work.</summary>
    private sealed class JobProgress(JobContext context) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            context.Report(value.Fraction, new JobStage(Studying, value.Point, value.Study.Planned) { Detail = value.Detail });
            if (value.Training is { } training)
            {
                context.Report(new CurvePoint(training.Epoch, training.TrainError, training.ValidationError));
            }
            else
            {
                context.BeginCurve();
            }
        }
    }
}
