namespace StreamRec.Core.Database;

/// <summary>
/// Says whether this server does what only one of several over the same data may do: watch folders, keep to plans, train without being asked. Whoever asks, asks anew each time.
/// </summary>
public interface IDutyHolder
{
    /// <summary>Whether it is this server's turn now.</summary>
    bool IsOnDuty { get; }
}
