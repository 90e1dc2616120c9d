namespace StreamRec.Core.DuckDb;

/// <summary>Passes a cancellation on to the engine, on the thread that cancels.</summary>
internal static class Interruption
{
    public static CancellationTokenRegistration On(ConnectionHandle connection, CancellationToken cancellationToken) =>
        cancellationToken.Register(
            static state =>
            {
                var handle = (ConnectionHandle)state!;
                if (handle.IsOpen) NativeMethods.Interrupt(handle);
            },
            connection);
}
