namespace StreamRec.Tests.Recommendation;

/// <summary>Keeps what was reported, in order, on the reporting thread.</summary>
internal sealed class Recorder<T>(Action<T>? onReport = null) : IProgress<T>
{
    public List<T> Values { get; } = [];

    public void Report(T value)
    {
        Values.Add(value);
        onReport?.Invoke(value);
    }
}
