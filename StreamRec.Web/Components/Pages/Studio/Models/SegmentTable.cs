using System.Globalization;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>For whom a model works, in figures.</summary>
internal static class SegmentTable
{
    /// <summary>The parts of one kind.</summary>
    public static TableModel Of(IReadOnlyList<SegmentResult> segments, SegmentKind kind) => new(
        Wording.Fill(ModelText.SegmentTable, SegmentWording.Of(kind)),
        [
            new TableColumn(SegmentWording.Of(kind)), new TableColumn(ModelText.ColumnHeldOut, IsNumber: true), new TableColumn(ModelText.ColumnMae, IsNumber: true),
            new TableColumn(ModelText.ColumnOverMean, IsNumber: true), new TableColumn(ModelText.ColumnOverBias, IsNumber: true), new TableColumn(ModelText.ColumnSays),
        ],
        [.. segments.Where(segment => segment.Kind == kind).Select(RowOf)]);

    private static IReadOnlyList<TableCell> RowOf(SegmentResult segment) =>
    [
        new TableCell(SegmentWording.Short(segment.Kind, segment.Key, segment.From, segment.To)),
        Cell(segment.Count, "N0"),
        Cell(segment.Mae, "N3"),
        new TableCell(QualityWording.Share(segment.OverMean), Raw: Raw(segment.OverMean.Share)),
        new TableCell(QualityWording.Share(segment.OverBias), Raw: Raw(segment.OverBias.Share)),
        new TableCell(Says(segment)),
    ];

    private static string Says(SegmentResult segment) => segment switch
    {
        { OverMean.IsNone: true } or { OverMean.Share: < 0 } => ModelText.SaysNothing,
        { OverBias.IsNone: true } or { OverBias.Share: < 0 } => ModelText.SaysNoTastes,
        { OverBias.IsSure: true } => ModelText.SaysTastes,
        _ => ModelText.SaysPerhaps,
    };

    /// <summary>A number as a cell.</summary>
    internal static TableCell Cell(double value, string format) => new(value.ToString(format, CultureInfo.CurrentCulture), Raw: Raw(value));

    private static string Raw(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
