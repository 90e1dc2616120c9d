namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>What changed ratings do to a list.</summary>
/// <param name="Before">The list for the ratings as they were, by fold-in.</param>
/// <param name="After">The list for the changed ratings, by fold-in.</param>
/// <param name="Titles">What happens to each title of the two lists and to those asked about: the new list in its order, then what left it, then the others.</param>
public sealed record ListComparison(RecommendationList Before, RecommendationList After, IReadOnlyList<TitleDifference> Titles);

/// <summary>What changed ratings do to a title.</summary>
/// <param name="TitleRow">The title's row.</param>
/// <param name="ScoreBefore">Expected score for the ratings as they were, in stars.</param>
/// <param name="ScoreAfter">Expected score for the changed ratings, in stars.</param>
/// <param name="PlaceBefore">Its place in the old list, from 1; <see langword="null"/> when it is not in it.</param>
/// <param name="PlaceAfter">Its place in the new list, from 1; <see langword="null"/> when it is not in it.</param>
public sealed record TitleDifference(int TitleRow, double ScoreBefore, double ScoreAfter, int? PlaceBefore, int? PlaceAfter)
{
    /// <summary>By how many stars the score changes.</summary>
    public double Change => ScoreAfter - ScoreBefore;

    /// <summary>What happens to its place.</summary>
    public ListMove Move => (PlaceBefore, PlaceAfter) switch
    {
        (null, null) => ListMove.Outside,
        (null, _) => ListMove.Entered,
        (_, null) => ListMove.Left,
        var (before, after) => after < before ? ListMove.Rose : after > before ? ListMove.Fell : ListMove.Stayed,
    };
}

/// <summary>What happens to a title's place in a list.</summary>
public enum ListMove
{
    /// <summary>At the same place.</summary>
    Stayed,

    /// <summary>Further up.</summary>
    Rose,

    /// <summary>Further down.</summary>
    Fell,

    /// <summary>In the new list only.</summary>
    Entered,

    /// <summary>In the old list only.</summary>
    Left,

    /// <summary>In neither.</summary>
    Outside,
}
