using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Core.Studies;

/// <summary>Makes studies and stores them after each point, so that one that was cancelled or interrupted goes on where it stopped, with the same results.</summary>
/// <param name="store">Where studies are kept.</param>
/// <param name="time">The clock.</param>
public sealed class StudyRunner(StudyStore store, TimeProvider time)
{
    /// <summary>Threads to train on where a request names none; 0 for one fewer than the machine has cores, at least one.</summary>
    public int DefaultThreads { get; init; }

    /// <summary>Refuses a request that cannot be done on any data.</summary>
    /// <returns>How many points it will have at most.</returns>
    /// <exception cref="Parameters.InvalidParameterException">A number of the request is out of range.</exception>
    /// <exception cref="ModelException">There is no such model or setting, or a value is not accepted.</exception>
    public static int Check(StudyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StudyPlan.Of(request).Points;
    }

    /// <summary>Makes a study.</summary>
    /// <param name="data">What it looks at.</param>
    /// <param name="request">What to do.</param>
    /// <param name="id">The study's id, of letters, digits and hyphens; a new one when <see langword="null"/>.</param>
    /// <param name="progress">Told, on a thread of the work, before anything is done, after each epoch, each fold and each point; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the work; what is finished is stored.</param>
    /// <returns>The finished study.</returns>
    /// <exception cref="Parameters.InvalidParameterException">A number of the request is out of range; nothing is stored.</exception>
    /// <exception cref="ModelException">The request or the data does not allow it, no point could be made, or it could not be stored.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public StudyResult Run(StudyData data, StudyRequest request, string? id = null, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        var plan = StudyPlan.Of(request);
        var ratings = RatingsOf(data, request);
        var split = new StudySplit(ratings, request);
        var now = time.GetUtcNow();
        var study = new StudyResult
        {
            Id = id ?? StudyStore.NewId(now),
            Request = request,
            SnapshotId = data.SnapshotId,
            RatingsSha256 = data.RatingsSha256,
            Ratings = ratings.Count,
            Titles = ratings.TitleCount,
            State = StudyState.Running,
            Started = now,
            Planned = plan.Points,
        };
        using var held = store.Hold(study.Id);
        return NewWork(study, plan, data, split, progress, cancellation).Run();
    }

    /// <summary>Goes on with a study that did not come to its end; a finished one is given back as it is.</summary>
    /// <param name="data">What it looked at.</param>
    /// <param name="id">The study's id.</param>
    /// <param name="progress">See <see cref="Run"/>.</param>
    /// <param name="cancellation">Ends the work; what is finished is stored.</param>
    /// <exception cref="ModelException">There is no such study, it is damaged or at work, or it was made on other ratings.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public StudyResult Resume(StudyData data, string id, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var found = store.Load(id);
        using var held = store.Hold(found.Id);
        var study = store.Load(id);
        if (study.State == StudyState.Done)
        {
            return study;
        }

        var plan = StudyPlan.Of(study.Request);
        var ratings = RatingsOf(data, study.Request);
        if (study.RatingsSha256 != data.RatingsSha256 || study.Ratings != ratings.Count || study.Titles != ratings.TitleCount)
        {
            throw new ModelException($"Study {id} was made on other ratings (snapshot {study.SnapshotId}); make that snapshot the current one again to resume it.");
        }

        return NewWork(study, plan, data, new StudySplit(ratings, study.Request), progress, cancellation).Run();
    }

    private StudyWork NewWork(StudyResult study, StudyPlan plan, StudyData data, StudySplit split, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        var wanted = study.Request.Threads > 0 ? study.Request.Threads : DefaultThreads;
        var threads = wanted > 0 ? wanted : Math.Max(1, Environment.ProcessorCount - 1);
        return new StudyWork(store, study, plan, new PointRunner(data, split, study.Request, threads, time), split.Count, time, progress, cancellation);
    }

    private static RatingTable RatingsOf(StudyData data, StudyRequest request)
    {
        var ratings = data.Ratings;
        if (ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to study.");
        }

        return request.FirstRatings is { } first && first < ratings.Count ? HoldOut.Part(ratings, rating => rating >= first).Training : ratings;
    }
}
