namespace StreamRec.Core.Studies;

/// <summary>Which of a study's points is the best.</summary>
internal static class StudyRanking
{
    /// <summary>The point with the lowest mean root mean square error, of several the first; with successive halving of the last round that has a finished point.</summary>
    public static StudyPoint? BestOf(IEnumerable<StudyPoint> points) =>
        points.Where(point => point.State == PointState.Done).OrderByDescending(point => point.Round?.Number ?? 1).ThenBy(point => point.Mean!.Rmse).ThenBy(point => point.Number).FirstOrDefault();

    /// <summary>The errors after each epoch of the best point of the same round so far.</summary>
    public static IReadOnlyList<double> CurveToBeat(IEnumerable<StudyPoint> points, HalvingRound? round) =>
        BestOf(points.Where(point => point.Round?.Number == round?.Number))?.Curve ?? [];
}
