using Microsoft.AspNetCore.Components.Server.Circuits;

namespace StreamRec.Web.Hosting;

/// <summary>The number of browser tabs that hold a circuit right now.</summary>
internal sealed class CircuitCount
{
    private int active;

    /// <summary>Open circuits, connected or waiting for their browser to come back.</summary>
    public int Active => Volatile.Read(ref active);

    /// <summary>Counts one more.</summary>
    public void Opened() => Interlocked.Increment(ref active);

    /// <summary>Counts one less.</summary>
    public void Closed() => Interlocked.Decrement(ref active);
}

/// <summary>Keeps <see cref="CircuitCount"/> up to date.</summary>
internal sealed class CountingCircuitHandler(CircuitCount count) : CircuitHandler
{
    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        count.Opened();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        count.Closed();
        return Task.CompletedTask;
    }
}
