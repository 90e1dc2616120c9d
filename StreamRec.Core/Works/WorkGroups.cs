namespace StreamRec.Core.Works;

/// <summary>Which titles are one work: every title belongs to exactly one. Immutable.</summary>
public sealed class WorkGroups
{
    private readonly int[] workOf;
    private readonly int[] starts;
    private readonly int[] titles;

    internal WorkGroups(int[] workOf, IReadOnlyList<TitleMatch> refused)
    {
        this.workOf = workOf;
        Refused = refused;
        Count = workOf.Length == 0 ? 0 : workOf.Max() + 1;
        starts = new int[Count + 1];
        foreach (var work in workOf)
        {
            starts[work + 1]++;
        }

        for (var work = 0; work < Count; work++)
        {
            starts[work + 1] += starts[work];
        }

        titles = new int[workOf.Length];
        var next = starts.ToArray();
        for (var row = 0; row < workOf.Length; row++)
        {
            titles[next[workOf[row]]++] = row;
        }
    }

    /// <summary>The number of works.</summary>
    public int Count { get; }

    /// <summary>The work of each title by the title's row. Works are numbered from 0 by their first title.</summary>
    public ReadOnlySpan<int> WorkOfTitles => workOf;

    /// <summary>Accepted matches that join nothing, because a decision or a stronger match forbids it.</summary>
    public IReadOnlyList<TitleMatch> Refused { get; }

    /// <summary>The work of a title.</summary>
    public int WorkOf(int titleRow) => workOf[titleRow];

    /// <summary>The rows of a work's titles, rising; at least one.</summary>
    public ReadOnlySpan<int> TitlesOf(int work) => titles.AsSpan(starts[work], starts[work + 1] - starts[work]);

    /// <summary>Every title a work of its own, as in snapshots without matches.</summary>
    /// <param name="titles">The number of titles.</param>
    public static WorkGroups Separate(int titles) => new([.. Enumerable.Range(0, titles)], []);
}
