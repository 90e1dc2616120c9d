namespace StreamRec.Tests.Studies;

/// <summary>A clock that stands still until it is moved; timers that are due then fire on the thread that moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> timers = [];
    private TimeSpan passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero) + passed;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        passed += by;
        timers.ToList().ForEach(timer => timer.FireIfDue());
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan? due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = dueTime < TimeSpan.Zero ? null : time.passed + dueTime;
            return true;
        }

        public void FireIfDue()
        {
            if (due <= time.passed)
            {
                due = null;
                callback(state);
            }
        }

        public void Dispose() => time.timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
