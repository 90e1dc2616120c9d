namespace StreamRec.Core.Recommendation.Quality;

/// <summary>How ranked lists are judged.</summary>
public sealed record RankingOptions
{
    /// <summary>The length of the lists, 1 to 1000.</summary>
    public int Length { get; init; } = 10;

    /// <summary>A test rating of so many stars or more makes a title relevant, 0.5 to 5.</summary>
    public double RelevantFrom { get; init; } = 4;

    /// <summary>At most so many users are judged, drawn by seed; more make large data sets slow and the figures hardly more exact.</summary>
    public int MostUsers { get; init; } = 2000;
}
