using StreamRec.Core.Studies;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Studies;

/// <summary>What a study found, in figures.</summary>
internal static class StudyTables
{
    /// <summary>The points: in their order for a sweep, the best first for a tuning or a comparison. A click trains a model with a point's settings.</summary>
    public static TableModel Points(StudyResult study)
    {
        var points = study.Request.Kind is StudyKind.Tune or StudyKind.Compare ? study.Points.OrderBy(point => point.Mean?.Rmse ?? double.MaxValue) : study.Points.AsEnumerable();
        var isRanked = study.Points.Any(point => point.Mean?.Ndcg is not null);
        return new TableModel(
            StudyText.PointsTable,
            [
                new TableColumn(StudyText.ColumnPoint), new TableColumn(ModelText.AxisRmse, IsNumber: true), new TableColumn(StudyText.ColumnDeviation, IsNumber: true),
                new TableColumn(ModelText.ColumnMae, IsNumber: true), .. isRanked ? [new TableColumn(ModelText.RankNdcg, IsNumber: true)] : (TableColumn[])[],
                new TableColumn(StudyText.ColumnFit, IsNumber: true), new TableColumn(StudyText.ColumnState),
            ],
            [.. points.Select(point => RowOf(study, point, isRanked))]);
    }

    /// <summary>The folds of a cross-validation; <see langword="null"/> for other studies.</summary>
    public static TableModel? Folds(StudyResult study) => study.Request.Kind != StudyKind.CrossValidate || study.Points is not [{ Folds: { Count: > 0 } folds }, ..] ? null : new TableModel(
        StudyText.FoldsTitle,
        [
            new TableColumn(StudyText.AxisFold, IsNumber: true), new TableColumn(ModelText.AxisRmse, IsNumber: true), new TableColumn(ModelText.ColumnMae, IsNumber: true),
            new TableColumn(StudyText.ColumnTrain, IsNumber: true), new TableColumn(StudyText.ColumnTest, IsNumber: true), new TableColumn(StudyText.ColumnFit, IsNumber: true),
        ],
        [
            .. folds.Select((fold, index) => (IReadOnlyList<TableCell>)
            [
                SegmentTable.Cell(index + 1, "N0"), SegmentTable.Cell(fold.Rmse, "N4"), SegmentTable.Cell(fold.Mae, "N4"),
                SegmentTable.Cell(fold.TrainRatings, "N0"), SegmentTable.Cell(fold.TestRatings, "N0"), Seconds(fold.FitSeconds),
            ]),
        ]);

    private static IReadOnlyList<TableCell> RowOf(StudyResult study, StudyPoint point, bool isRanked) =>
    [
        new TableCell(StudyWording.PointName(study, point), point.State == PointState.Done ? ModelSettings.TrainAddress(point.Model, point.Parameters, study.Request.Seed) : null),
        Number(point.Mean?.Rmse),
        Number(point.Mean?.RmseDeviation),
        Number(point.Mean?.Mae),
        .. isRanked ? [Number(point.Mean?.Ndcg)] : (TableCell[])[],
        point.Mean is { } mean ? Seconds(mean.FitSeconds) : new TableCell(""),
        new TableCell(StudyWording.State(point)),
    ];

    private static TableCell Number(double? value) => value is { } number ? SegmentTable.Cell(number, "N4") : new TableCell("");

    private static TableCell Seconds(double seconds) => new(StudioUnits.Duration(seconds), Raw: seconds.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
}
