namespace StreamRec.Core.Questions;

/// <summary>What counts as odd in answers about length.</summary>
public sealed class QuestionOptions
{
    /// <summary>Films longer than this many minutes are remarked on, and left out where that is asked for: they are sleep sounds and streams, not films.</summary>
    public int VeryLongMinutes { get; set; } = 400;

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (VeryLongMinutes < 1)
        {
            yield return $"{nameof(VeryLongMinutes)}: 1 or more";
        }
    }
}
