namespace StreamRec.Core.Questions;

/// <summary>What counts as odd in answers about length.</summary>
public sealed record QuestionOptions
{
    /// <summary>Films longer than this many minutes are remarked on, and left out where that is asked for: they are sleep sounds and streams, not films.</summary>
    public int VeryLongMinutes { get; init; } = 400;
}
