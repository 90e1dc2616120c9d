namespace StreamRec.Core.Recommendation.Models;

/// <summary>What a search for good settings does with a parameter when nobody says.</summary>
public enum SearchUse
{
    /// <summary>Looks through a range.</summary>
    Range,

    /// <summary>Leaves it alone: more of it only takes longer, and successive halving may spend less of it on the first rounds.</summary>
    Effort,

    /// <summary>Leaves it alone.</summary>
    Never,
}

/// <summary>A trainer's advice for searching one of its parameters; without one, a range around the default is searched.</summary>
/// <param name="Use">What a search does with it.</param>
/// <param name="From">The lowest value worth trying.</param>
/// <param name="To">The highest value worth trying; of an effort the whole of it where the default, 0, leaves it to the amount of data.</param>
/// <param name="Logarithmic">Whether equal ratios matter rather than equal steps.</param>
public sealed record SearchHint(SearchUse Use, double From = 0, double To = 0, bool Logarithmic = false)
{
    /// <summary>The parameter says how long a training goes on.</summary>
    public static SearchHint Effort { get; } = new(SearchUse.Effort);

    /// <summary>The parameter says how long a training goes on, and where it is 0 the trainer decides: usually so long.</summary>
    public static SearchHint EffortOf(double whole) => new(SearchUse.Effort, To: whole);

    /// <summary>The parameter is not searched.</summary>
    public static SearchHint Never { get; } = new(SearchUse.Never);

    /// <summary>A range in equal steps.</summary>
    public static SearchHint Linear(double from, double to) => new(SearchUse.Range, from, to);

    /// <summary>A range in equal ratios.</summary>
    public static SearchHint Ratio(double from, double to) => new(SearchUse.Range, from, to, Logarithmic: true);
}
