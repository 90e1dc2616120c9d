namespace StreamRec.Core.Questions;

/// <summary>
/// When a budget is too small to divide by. Some films of The Movies Dataset have budgets of 1, 8 or 113 dollars (thousands or millions were
/// meant), and their "return" of millions would outweigh all others; such films are marked, and left out where that is asked for.
/// </summary>
public sealed class TinyBudgetOptions
{
    /// <summary>A return (revenue over budget) above this is marked.</summary>
    public double MaximumReturn { get; set; } = 1000;

    /// <summary>A known return from a budget below this many US dollars is marked, however large it is.</summary>
    public long MinimumBudget { get; set; } = 1000;

    /// <summary>Whether a film's return says nothing.</summary>
    /// <param name="budget">The budget in US dollars, or <see langword="null"/>.</param>
    /// <param name="filmReturn">The return, or <see langword="null"/> where it is unknown and thus never marked.</param>
    public bool Holds(long? budget, double? filmReturn) => filmReturn is { } value && (value > MaximumReturn || budget < MinimumBudget);

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaximumReturn is not (> 0 and <= double.MaxValue))
        {
            yield return $"{nameof(MaximumReturn)}: a number above 0";
        }

        if (MinimumBudget < 0)
        {
            yield return $"{nameof(MinimumBudget)}: 0 or more";
        }
    }
}
