namespace StreamRec.Core.Workspaces;

/// <summary>
/// Says whether this server does what only one of several over the same data may do: watch folders, keep to plans, train without being asked. Whoever asks, asks anew each time.
/// </summary>
public interface IDutyHolder
{
    /// <summary>Whether it is this server's turn now.</summary>
    bool IsOnDuty { get; }
}

/// <summary>For a server that is alone with its data: it always is.</summary>
public sealed class AlwaysOnDuty : IDutyHolder
{
    /// <inheritdoc />
    public bool IsOnDuty => true;
}
