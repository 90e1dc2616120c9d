namespace StreamRec.Core.Profiling;

/// <summary>What a profile is busy with.</summary>
public enum ProfileStage
{
    /// <summary>Opening the table.</summary>
    Opening,

    /// <summary>The columns, one by one.</summary>
    Columns,

    /// <summary>Rows that repeat, missing values, samples.</summary>
    Rows,

    /// <summary>Pairs of columns.</summary>
    Pairs,
}

/// <summary>How far a profile is.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="Fraction">How far it is in all, 0 to 1, never falling.</param>
/// <param name="Column">The column that was finished last, where it is about columns.</param>
public sealed record ProfileProgress(ProfileStage Stage, double Fraction, string? Column = null);
