namespace StreamRec.Core.DuckDb;

/// <summary>Stopping the engine, and being stopped by it.</summary>
internal static class Interruption
{
    /// <summary>Passes a cancellation on to the engine, on the thread that cancels.</summary>
    public static CancellationTokenRegistration On(ConnectionHandle connection, CancellationToken cancellationToken) =>
        cancellationToken.Register(
            static state =>
            {
                var handle = (ConnectionHandle)state!;
                if (handle.IsOpen) NativeMethods.Interrupt(handle);
            },
            connection);

    /// <summary>The exception for a failure that nobody has asked for by cancelling.</summary>
    /// <param name="message">What the engine says.</param>
    public static DuckDbException Failure(string message) =>
        // When one of the engine's threads fails in a streamed query, it stops the others, and now and then it is one of theirs whose message comes first.
        new(message.StartsWith("INTERRUPT ", StringComparison.Ordinal)
            ? "The query ended with an error in one of the engine's threads, which stopped the others before it was named. Run it again to see the error."
            : message);
}
