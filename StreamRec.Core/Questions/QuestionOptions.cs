namespace StreamRec.Core.Questions;

/// <summary>What counts as odd, or as too little, in answers.</summary>
public sealed class QuestionOptions
{
    /// <summary>Films longer than this many minutes are remarked on, and left out where that is asked for: they are sleep sounds and streams, not films.</summary>
    public int VeryLongMinutes { get; set; } = 400;

    /// <summary>From this many votes on, inclusive, a film's mean vote is told.</summary>
    public int MinimumVotes { get; set; } = 2000;

    /// <summary>When the return of a film says nothing.</summary>
    public TinyBudgetOptions TinyBudget { get; set; } = new();

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (VeryLongMinutes < 1)
        {
            yield return $"{nameof(VeryLongMinutes)}: 1 or more";
        }

        if (MinimumVotes < 0)
        {
            yield return $"{nameof(MinimumVotes)}: 0 or more";
        }

        foreach (var problem in TinyBudget.Problems())
        {
            yield return $"{nameof(TinyBudget)}:{problem}";
        }
    }
}
