namespace StreamRec.Core.Jobs;

/// <summary>The jobs of a queue in the order in which people read them: what runs, what waits in its order, what has ended with the latest first. Not safe for several threads.</summary>
internal sealed class JobTable(bool oneAtATime)
{
    private readonly List<JobEntry> entries = [];

    /// <summary>All of them, in no particular order.</summary>
    public IReadOnlyList<JobEntry> Entries => entries;

    /// <summary>How many have not ended.</summary>
    public int Unended => entries.Count(entry => !entry.Job.HasEnded);

    /// <summary>Who waits, the next first.</summary>
    public IEnumerable<JobEntry> Waiting =>
        entries.Where(entry => entry.Job.State == JobState.Queued).OrderBy(entry => entry.Job.Queued).ThenBy(entry => entry.Job.Id, StringComparer.Ordinal);

    /// <summary>The entry of an id, or <see langword="null"/>.</summary>
    public JobEntry? Find(string id) => entries.Find(entry => string.Equals(entry.Job.Id, id, StringComparison.Ordinal));

    /// <summary>Adds a job.</summary>
    public void Add(Job job) => entries.Add(new JobEntry(job));

    /// <summary>Holds these jobs and no others.</summary>
    public void Replace(IReadOnlyList<Job> jobs)
    {
        entries.Clear();
        entries.AddRange(jobs.Select(job => new JobEntry(job)));
    }

    /// <summary>Takes a job out.</summary>
    public void Remove(JobEntry entry) => entries.Remove(entry);

    /// <summary>Those that have ended beyond a number, the longest ago.</summary>
    public IReadOnlyList<JobEntry> Beyond(int kept) => [.. Ended.Skip(kept)];

    /// <summary>What readers see.</summary>
    public Job[] ToList()
    {
        var running = entries.Where(entry => entry.Job.State == JobState.Running).Select(entry => entry.Job).OrderBy(job => job.Started).ToList();
        return [.. running, .. Place(running), .. Ended.Select(entry => entry.Job)];
    }

    private IEnumerable<JobEntry> Ended => entries.Where(entry => entry.Job.HasEnded).OrderByDescending(entry => entry.Job.Finished);

    // Who waits is told how long when what runs has said so and work like theirs has been done before.
    private IEnumerable<Job> Place(IReadOnlyList<Job> running)
    {
        var (position, wait) = (0, running is [var only] ? only.TimeLeft : TimeSpan.Zero);
        foreach (var entry in Waiting)
        {
            wait = oneAtATime ? wait + DurationLike(entry.Job.Request) : null;
            yield return entry.Job with { Position = ++position, TimeLeft = wait };
        }
    }

    private TimeSpan? DurationLike(JobRequest request) =>
        Ended.Select(entry => entry.Job).FirstOrDefault(job => job.State == JobState.Done && job.Request.Effort() == request.Effort()) is { } like ? like.Finished - like.Started : null;
}
