using StreamRec.Core.Configuration;
using StreamRec.Core.Scheduling;

namespace StreamRec.Core.Automation;

/// <summary>Something that is done by plan, and when next.</summary>
/// <param name="Task">What, as the settings say.</param>
/// <param name="Timetable">When.</param>
/// <param name="Next">The next time.</param>
public sealed record PlannedTask(ScheduledTask Task, Timetable Timetable, DateTimeOffset Next)
{
    /// <summary>All tasks of the settings.</summary>
    internal static PlannedTask[] Of(IEnumerable<ScheduledTask> tasks, TimeProvider time) =>
        [.. tasks.Select(task => new PlannedTask(task, Timetable.TryParse(task.At, out var timetable) ? timetable! : throw new ArgumentException($"{task.At} is no timetable.", nameof(tasks)), default)).Select(planned => planned.After(time))];

    /// <summary>The same task at its next time. What was missed meanwhile is not made up for.</summary>
    internal PlannedTask After(TimeProvider time) => this with { Next = Timetable.Next(time.GetUtcNow(), time.LocalTimeZone) };
}
