namespace StreamRec.Core.Profiling;

/// <summary>Passes progress on from several threads: one report at a time, never falling.</summary>
internal sealed class StageProgress(IProgress<ProfileProgress>? receiver)
{
    private readonly Lock reporting = new();
    private double fraction;

    /// <summary>Reports, unless further progress was reported already.</summary>
    public void Report(ProfileStage stage, double share, string? column = null)
    {
        if (receiver is null)
        {
            return;
        }

        lock (reporting)
        {
            if (share >= fraction)
            {
                fraction = share;
                receiver.Report(new ProfileProgress(stage, share, column));
            }
        }
    }
}
