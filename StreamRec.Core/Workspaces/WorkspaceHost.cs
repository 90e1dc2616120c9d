using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// Holds the workspace that a server answers from. On a thread of its own it makes the sample world when nothing has been imported, loads the
/// current snapshot, has a model trained where none knows its ratings, and watches the data root: what a command imported or trained, or somebody decided, is taken
/// up within seconds, without a restart and without a request noticing.
/// </summary>
public sealed class WorkspaceHost : IWorkspaceSource, IDisposable
{
    /// <summary>What the servers of a group tell each other when somebody has changed the data root.</summary>
    public const string Topic = "data";

    private readonly StreamRecOptions options;
    private readonly ServerGroup group;
    private readonly IDutyHolder duty;
    private readonly WorkspaceLoader loader;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stopping = new();
    private readonly AutoResetEvent look = new(initialState: false);
    private readonly AutomaticTraining training;
    private readonly Thread thread;
    private Workspace? current;
    private WorkspaceState state = new(WorkspacePhase.Starting, 0);
    private bool started;
    private bool isRetrainingAsked;
    private bool disposed;
    private string? passedOver;
    private IDisposable? held;

    /// <summary>Prepares a host; nothing happens before <see cref="Start"/>.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="group">The servers that share the data root; <see langword="null"/> where there is one only.</param>
    /// <param name="duty">Whether this server trains without being asked; the group says so when <see langword="null"/>.</param>
    public WorkspaceHost(StreamRecOptions options, TimeProvider time, ServerGroup? group = null, IDutyHolder? duty = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.time = time;
        this.group = group ?? ServerGroup.Alone();
        this.duty = duty ?? this.group;
        var root = new DataRoot(options.DataRoot);
        loader = new WorkspaceLoader(root, options.Questions, MatchDecisions.Of(root, this.group.Shared));
        loader.Decisions.Changed += (_, _) => Wake();
        this.group.DutyChanged += (_, _) => Wake();
        this.group.Heard += (_, news) =>
        {
            if (news.MayBeAbout(Topic))
            {
                Wake();
            }
        };
        training = new AutomaticTraining(loader, options, this.duty, step => Stepped?.Invoke(this, new RetrainingStepEventArgs(step)), Wake);
        thread = new Thread(Run) { IsBackground = true, Name = "workspace" };
    }

    /// <inheritdoc />
    public Workspace? Current => Volatile.Read(ref current);

    /// <inheritdoc />
    public WorkspaceState State => Volatile.Read(ref state);

    /// <summary>How often it looks by itself.</summary>
    internal TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Snapshots and models on disk.</summary>
    public WorkspaceLoader Loader => loader;

    /// <inheritdoc />
    public event EventHandler? Changed;

    /// <summary>Raised for each step of the trainings that nobody asked for, on the thread that takes it.</summary>
    public event EventHandler<RetrainingStepEventArgs>? Stepped;

    /// <summary>Starts the work in the background, unless it has started already.</summary>
    public void Start()
    {
        if (!started)
        {
            started = true;
            thread.Start();
        }
    }

    /// <summary>Looks at the data root now instead of within seconds, and has the other servers look: somebody here has changed it.</summary>
    public void Look()
    {
        Wake();
        group.Tell(Topic, "");
    }

    /// <summary>Trains the model in use again, soon, where any rating is new to it; it takes over when it is not worse.</summary>
    public void Retrain()
    {
        Volatile.Write(ref isRetrainingAsked, value: true);
        Look();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A container that knows the host by two names disposes it twice.
        if (disposed)
        {
            return;
        }

        disposed = true;
        stopping.Cancel();
        if (started)
        {
            thread.Join();
        }

        training.Dispose();
        held?.Dispose();
        stopping.Dispose();
        look.Dispose();
    }

    private void Run()
    {
        Tidy();
        var seen = (Snapshot: (string?)null, Model: (string?)null, Decisions: "");
        var wasOnDuty = false;
        var deletions = loader.Deletions.Length;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var hasTrained = training.TakeEnd(out var failure);
                if (hasTrained && failure is null)
                {
                    group.Tell(Topic, "");
                }

                var isOnDuty = duty.IsOnDuty;
                var now = (Snapshot: loader.Snapshots.CurrentId, Model: ActiveModelOnDisk(), Decisions: loader.Decisions.Stamp);
                if (now.Snapshot is null)
                {
                    MakeSampleWorld();
                    group.Tell(Topic, "");
                    continue;
                }

                if (now != seen)
                {
                    seen = now;
                    TakeUp(now.Snapshot, now.Model, now.Decisions);
                }
                else if (isOnDuty != wasOnDuty && Current is { } serving)
                {
                    Train(serving);
                }

                if (loader.Deletions.Length is var length && length != deletions)
                {
                    // Another process may have deleted something: pages list what is there, and the activity says why.
                    deletions = length;
                    Changed?.Invoke(this, EventArgs.Empty);
                }

                wasOnDuty = isOnDuty;
                if (Current is { } asked && Interlocked.Exchange(ref isRetrainingAsked, false))
                {
                    training.Follow(asked, isPlanned: true);
                }

                if (training.IsRunning)
                {
                    Say(WorkspacePhase.Training, training.Fraction);
                }
                else if (hasTrained)
                {
                    Say(WorkspacePhase.Ready, failure is null ? 1 : 0, failure ?? passedOver);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (DataRootBusyException)
            {
                // A command is importing into the empty data root; look again when it is done.
            }
            catch (Exception error)
            {
                // Whatever it was, it must not end the process: what is loaded keeps answering, and people see what went wrong.
                Say(Current is null ? WorkspacePhase.Failed : WorkspacePhase.Ready, 0, error.Message);
            }

            WaitHandle.WaitAny([stopping.Token.WaitHandle, look], WatchInterval);
        }
    }

    // What a killed process left behind; where somebody is at work now, they or the next start tidy up.
    private void Tidy()
    {
        if (!Directory.Exists(loader.Snapshots.Root.Snapshots))
        {
            return;
        }

        try
        {
            using var writing = loader.Snapshots.Root.LockForWriting();
            loader.Snapshots.RemoveUnfinished();
            loader.Models.RemoveUnfinished();
        }
        catch (Exception failure) when (failure is DataRootBusyException or IOException or UnauthorizedAccessException)
        {
            // A data root that can be read only serves as well.
        }
    }

    private void MakeSampleWorld()
    {
        var sample = new SampleImport(loader.Snapshots, options, time);
        sample.Run(Say, stopping.Token);
    }

    private void TakeUp(string snapshot, string? activeModel, string decisions)
    {
        var problems = new List<string>();
        if (Current is { } before && before.Snapshot.Id == snapshot && before.Matches.Stamp == decisions)
        {
            // Switched to and back before this thread looked: what serves is what is wanted.
            if (before.Model is null || before.Model.Id != activeModel)
            {
                Switch(loader.WithActiveModel(before, problems.Add));
            }
        }
        else
        {
            Say(WorkspacePhase.Loading, 0);
            var loaded = loader.LoadCurrent(problems.Add, stopping.Token)!;
            Switch(loaded);

            // Most questions are answered before this is done; the first that needs it waits for the rest of it at most.
            _ = Task.Factory.StartNew(loaded.FilmQuestions.Prepare, stopping.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        passedOver = problems.Count == 0 ? null : string.Join(' ', problems);
        Train(Current!);
    }

    // Of several servers the one on duty trains; the others take up the model.
    private void Train(Workspace workspace)
    {
        training.Follow(workspace);
        if (!training.IsRunning)
        {
            Say(WorkspacePhase.Ready, 1, passedOver);
        }
    }

    private void Wake()
    {
        if (!disposed)
        {
            look.Set();
        }
    }

    private string? ActiveModelOnDisk()
    {
        try
        {
            return loader.Models.ActiveId;
        }
        catch (ModelException)
        {
            // Said when the workspace looks for its model.
            return null;
        }
    }

    private void Switch(Workspace workspace)
    {
        // The new one is held before the old one is let go of: no moment at which what answers could be deleted.
        if (Current?.Snapshot.Id != workspace.Snapshot.Id)
        {
            var before = held;
            held = workspace.Hold();
            before?.Dispose();
        }

        Volatile.Write(ref current, workspace);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Say(WorkspacePhase phase, double fraction) => Say(phase, fraction, null);

    private void Say(WorkspacePhase phase, double fraction, string? problem)
    {
        Volatile.Write(ref state, new WorkspaceState(phase, fraction, problem));
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
