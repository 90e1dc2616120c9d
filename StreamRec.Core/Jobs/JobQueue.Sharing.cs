using StreamRec.Core.Database;

namespace StreamRec.Core.Jobs;

/// <summary>
/// How several servers share one queue: the one on duty does the work, the others write down what they are asked for, and all show how far it is. The jobs' files hold everything; an
/// announcement only says which to look at.
/// </summary>
public sealed partial class JobQueue
{
    /// <summary>What the servers tell each other of jobs: a word and an id.</summary>
    private const string Topic = "job";

    private const string ChangedWord = "changed";
    private const string StopWord = "stop";

    // Files are small, but not free.
    private static readonly TimeSpan SharingInterval = TimeSpan.FromSeconds(1);

    private readonly ServerGroup group;
    private ITimer? tending;
    private bool hasProgress;

    /// <summary>Whether another server of the group does the work: what is submitted here waits for it.</summary>
    public bool RunsElsewhere => IsShared && Volatile.Read(ref ownership) is null;

    private bool IsShared => group.Shared is not null;

    private void Join()
    {
        if (IsShared)
        {
            group.Heard += OnHeard;
            group.DutyChanged += OnDutyChanged;

            // What runs is written down for the others; and whoever had the duty before may still be ending what it had begun.
            tending = time.CreateTimer(_ => Tend(), state: null, SharingInterval, SharingInterval);
        }
    }

    private void Leave()
    {
        group.Heard -= OnHeard;
        group.DutyChanged -= OnDutyChanged;
        tending?.Dispose();
    }

    private void OnDutyChanged(object? sender, EventArgs arguments) => _ = Task.Run(Tend);

    private void OnHeard(object? sender, AnnouncementEventArgs news)
    {
        if (news.MayBeAbout(Topic))
        {
            // Files are read behind whoever brings the news.
            _ = Task.Run(() => Follow(news));
        }
    }

    // Takes the work up when on duty; lets it go when off duty, once what runs has ended.
    private void Tend()
    {
        if (group.IsOnDuty)
        {
            Start();
        }

        lock (gate)
        {
            ShareProgress();
            if (!group.IsOnDuty && ownership is not null && !stopping && table.Entries.All(entry => entry.Stopping is null))
            {
                ownership.Dispose();
                ownership = null;
                Publish();
            }
        }
    }

    private void Follow(AnnouncementEventArgs news)
    {
        lock (gate)
        {
            if (stopping)
            {
                return;
            }

            if (news.Topic != Topic)
            {
                FollowAll();
            }
            else if (news.Text.Split(' ') is [var word, var id])
            {
                if (word == ChangedWord)
                {
                    Follow(id, store.Find(id));
                }
                else if (word == StopWord && ownership is not null)
                {
                    Stop(id);
                }
            }

            Monitor.PulseAll(gate);
            Publish();
        }
    }

    private void FollowAll()
    {
        var kept = store.Read();
        foreach (var gone in table.Entries.Select(entry => entry.Job.Id).Except(kept.Select(job => job.Id), StringComparer.Ordinal).ToList())
        {
            Follow(gone, null);
        }

        foreach (var job in kept)
        {
            Follow(job.Id, job);
        }
    }

    // Who does the work knows better than the file, but for what others have queued or removed.
    private void Follow(string id, Job? kept)
    {
        var entry = table.Find(id);
        if (ownership is not null && ((entry is { Job.HasEnded: false }) || kept is { State: not JobState.Queued }))
        {
            return;
        }

        if (kept is null)
        {
            if (entry is not null)
            {
                table.Remove(entry);
            }
        }
        else if (entry is null)
        {
            table.Add(kept);
        }
        else
        {
            (entry.Job, entry.IsCancelled) = (kept, false);
        }
    }

    private void TellOf(string id)
    {
        if (IsShared)
        {
            group.Tell(Topic, $"{ChangedWord} {id}");
        }
    }

    private void ShareProgress()
    {
        if (hasProgress)
        {
            hasProgress = false;
            foreach (var entry in table.Entries.Where(entry => entry.Stopping is not null))
            {
                KeepIfPossible(entry.Job);
            }
        }
    }
}
