using System.Diagnostics;
using StreamRec.Core.Profiling;

namespace StreamRec.Web.Studio;

/// <summary>What a profile, or the comparison of two, has come to.</summary>
/// <param name="Left">The profile, or the first of two.</param>
/// <param name="Comparison">Both side by side; <see langword="null"/> for one alone.</param>
public sealed record ProfileResult(TableProfile Left, ProfileComparison? Comparison);

/// <summary>A profile that is being computed for a page, in the background.</summary>
internal sealed class ProfileRun : IProgress<ProfileProgress>, IDisposable
{
    private static readonly TimeSpan AnnouncementInterval = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource cancellation = new();
    private long announced;

    /// <summary>Raised when there is news, on some thread; not more often than a page can follow.</summary>
    public event EventHandler? Changed;

    /// <summary>How far it is; <see langword="null"/> while it waits for others.</summary>
    public ProfileProgress? Progress { get; private set; }

    /// <summary>The result; <see langword="null"/> while there is none.</summary>
    public ProfileResult? Result { get; private set; }

    /// <summary>Why there will be no result.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether somebody cancelled it.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Whether it is still at work, or waiting.</summary>
    public bool IsBusy => Result is null && Problem is null && !IsCancelled;

    /// <summary>Stops the work.</summary>
    public CancellationToken Token => cancellation.Token;

    /// <summary>A run that is done already.</summary>
    public static ProfileRun Of(ProfileResult result) => new() { Result = result };

    /// <summary>A run that cannot be made.</summary>
    public static ProfileRun Refused(string problem) => new() { Problem = problem };

    /// <summary>Cancels it; the page sees that at once.</summary>
    public void Cancel()
    {
        if (IsBusy)
        {
            IsCancelled = true;
            cancellation.Cancel();
            Announce();
        }
    }

    /// <inheritdoc />
    public void Report(ProfileProgress value)
    {
        Progress = value;
        if (Stopwatch.GetElapsedTime(announced) > AnnouncementInterval)
        {
            announced = Stopwatch.GetTimestamp();
            Announce();
        }
    }

    /// <summary>Ends it with a result.</summary>
    public void Complete(ProfileResult result)
    {
        Result = result;
        Announce();
    }

    /// <summary>Ends it without one.</summary>
    public void Fail(string problem)
    {
        Problem = problem;
        Announce();
    }

    /// <summary>Stops the work; nobody is told any more.</summary>
    public void Dispose()
    {
        Changed = null;
        cancellation.Cancel();
        cancellation.Dispose();
    }

    private void Announce() => Changed?.Invoke(this, EventArgs.Empty);
}
