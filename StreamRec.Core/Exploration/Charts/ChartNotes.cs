namespace StreamRec.Core.Exploration.Charts;

/// <summary>The remarks that charts make; each a text of the page with the numbers named here.</summary>
public static class ChartNotes
{
    /// <summary>Only the largest are shown: how many, of how many.</summary>
    public const string Largest = "largest";

    /// <summary>Rows without a value are not shown: how many.</summary>
    public const string Unknown = "unknown";

    /// <summary>A row counts once for each of its values, so that the sum is above the number of rows.</summary>
    public const string Several = "several";

    /// <summary>The last step takes everything from a number on: that number.</summary>
    public const string LastStep = "last-step";

    /// <summary>
    /// The works' mean scores differ no more than chance would make them differ, so that an order of works says nothing: the variance of the means
    /// over the one that chance makes.
    /// </summary>
    public const string Chance = "chance";

    /// <summary>A mean is damped: how many ratings of the mean score each work is given before its own.</summary>
    public const string Damped = "damped";

    /// <summary>Returns from budgets too small to be one are left out: how many.</summary>
    public const string TinyBudgets = "tiny-budgets";

    /// <summary>The trend is revenue = factor · budget to the power: the power, the factor, and over how many films.</summary>
    public const string Trend = "trend";

    /// <summary>Zeros have no place on a logarithmic axis: how many.</summary>
    public const string Zeros = "zeros";

    /// <summary>High scores of films with none of the genres shown: how many.</summary>
    public const string Outside = "outside";

    /// <summary>Only the strongest links are shown: how many, of how many.</summary>
    public const string StrongestLinks = "strongest-links";
}
