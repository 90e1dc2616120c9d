namespace StreamRec.Core.Catalog;

/// <summary>The steps in which lengths, votes and mean votes are filtered.</summary>
public static class Bands
{
    /// <summary>Lengths in rising order: films by minutes, then series by seasons.</summary>
    public static readonly IReadOnlyList<string> Lengths =
        ["under-40-min", "40-89-min", "90-119-min", "120-149-min", "150-min", "1-season", "2-3-seasons", "4-seasons"];

    /// <summary>Least numbers of votes; a work belongs to each step that it reaches.</summary>
    public static readonly IReadOnlyList<string> Votes = ["10", "100", "500", "2000", "10000"];

    /// <summary>Least mean votes of 10; a work belongs to each step that it reaches.</summary>
    public static readonly IReadOnlyList<string> Scores = ["5", "6", "7", "8"];

    private static readonly int[] VoteSteps = [10, 100, 500, 2_000, 10_000];
    private static readonly int[] ScoreSteps = [5, 6, 7, 8];

    /// <summary>The step of a length; none where it is not known.</summary>
    public static IReadOnlyList<string> OfLength(Duration? length) => length switch
    {
        null => [],
        { Unit: DurationUnit.Minutes, Value: var minutes } => [Lengths[minutes < 40 ? 0 : minutes < 90 ? 1 : minutes < 120 ? 2 : minutes < 150 ? 3 : 4]],
        { Value: var seasons } => [Lengths[seasons < 2 ? 5 : seasons < 4 ? 6 : 7]],
    };

    /// <summary>The steps that a number of votes reaches.</summary>
    public static IReadOnlyList<string> OfVotes(int count) => Reached(Votes, VoteSteps, count);

    /// <summary>The steps that a mean vote reaches; none without votes.</summary>
    public static IReadOnlyList<string> OfScore(double? average) => Reached(Scores, ScoreSteps, average ?? 0);

    private static string[] Reached(IReadOnlyList<string> keys, int[] steps, double value)
    {
        var reached = 0;
        while (reached < steps.Length && value >= steps[reached])
        {
            reached++;
        }

        return [.. keys.Take(reached)];
    }
}
