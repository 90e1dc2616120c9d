namespace StreamRec.Core.Database.Embedded;

/// <summary>A write that waits for its turn.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does it; what it gives is kept until it is durable.</summary>
    public abstract void Do(IDatabaseSession session);

    /// <summary>It is durable.</summary>
    public abstract void Succeed();

    /// <summary>Nothing of it has happened.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc />
internal sealed class PendingWrite<T>(Func<IDatabaseSession, T> work) : PendingWrite
{
    // Whoever waits goes on elsewhere: the writer has the next transaction to do.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    /// <summary>Completes when the write is durable.</summary>
    public Task<T> Done => done.Task;

    /// <inheritdoc />
    public override void Do(IDatabaseSession session) => result = work(session);

    /// <inheritdoc />
    public override void Succeed() => done.TrySetResult(result!);

    /// <inheritdoc />
    public override void Fail(Exception error) => done.TrySetException(error);
}
