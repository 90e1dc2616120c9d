namespace StreamRec.Core.Threading;

/// <summary>Passes reports on at once and in order; <see cref="Progress{T}"/> would post them to the thread pool, late and out of order.</summary>
/// <param name="receiver">Called on the thread that reports.</param>
public sealed class ImmediateProgress<T>(Action<T> receiver) : IProgress<T>
{
    /// <inheritdoc />
    public void Report(T value) => receiver(value);
}
