namespace StreamRec.Core.Workspaces;

/// <summary>What the program is busy with on the way to being ready.</summary>
public enum WorkspacePhase
{
    /// <summary>Nothing yet.</summary>
    Starting,

    /// <summary>Writing the sample world's files.</summary>
    WritingSample,

    /// <summary>Importing the sample world.</summary>
    ImportingSample,

    /// <summary>Reading the current snapshot and building its indexes.</summary>
    Loading,

    /// <summary>Training a model; everything but its predictions is ready.</summary>
    Training,

    /// <summary>Ready.</summary>
    Ready,

    /// <summary>Stopped by an error that a person must look at.</summary>
    Failed,
}

/// <summary>How far the program is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Fraction">How much of the phase is done, 0 to 1.</param>
/// <param name="Problem">What went wrong: for <see cref="WorkspacePhase.Failed"/> why, otherwise what was passed over (a damaged model, say); or <see langword="null"/>.</param>
public sealed record WorkspaceState(WorkspacePhase Phase, double Fraction, string? Problem = null);
