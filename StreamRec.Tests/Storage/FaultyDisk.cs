using StreamRec.Core.Storage;

namespace StreamRec.Tests.Storage;

/// <summary>In which way a disk fails.</summary>
public enum DiskFault
{
    /// <summary>One step fails; what comes after works.</summary>
    Once,

    /// <summary>From one step on there is no room: nothing can be made, written or renamed, only removed. What was being written is cut off.</summary>
    Full,

    /// <summary>From one step on nothing happens at all, as when the process is killed or the power fails.</summary>
    Dead,
}

/// <summary>A disk that fails at its n-th step.</summary>
internal sealed class FaultyDisk(DiskFault fault, int failing) : IDiskFaults
{
    private int steps;

    /// <summary>Whether so many steps were made that one has failed.</summary>
    public bool HasFailed => steps >= failing;

    /// <inheritdoc />
    public void Before(DiskStep step, string path)
    {
        var number = Interlocked.Increment(ref steps);
        var fails = fault switch
        {
            DiskFault.Once => number == failing,
            DiskFault.Full => number >= failing && step != DiskStep.Remove,
            _ => number >= failing,
        };
        if (!fails)
        {
            return;
        }

        if (step == DiskStep.Write && number == failing)
        {
            File.WriteAllText(path, "cut off");
        }

        throw new IOException($"No space left on device: '{path}'");
    }
}
