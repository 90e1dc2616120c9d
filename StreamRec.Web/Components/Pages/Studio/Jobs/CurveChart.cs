using System.Globalization;
using StreamRec.Core.Jobs;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Jobs;

/// <summary>A learning curve: the errors after each epoch.</summary>
internal static class CurveChart
{
    /// <summary>The curve; <see langword="null"/> while there is not more than one point.</summary>
    public static ChartModel? Of(IReadOnlyList<CurvePoint> curve)
    {
        if (curve.Count < 2)
        {
            return null;
        }

        string[] epochs = [.. curve.Select(point => point.Epoch.ToString(CultureInfo.CurrentCulture))];
        var traces = new List<ChartTrace> { Line(StudioText.CurveTrain, epochs, curve, point => point.TrainError) };
        var validated = curve.Where(point => point.ValidationError is not null).ToList();
        if (validated.Count > 0)
        {
            traces.Add(Line(StudioText.CurveValidation, epochs, curve, point => point.ValidationError ?? double.NaN));
        }

        return new ChartModel(StudioText.CurveTitle, Summary(curve, validated), StudioText.AxisEpoch, StudioText.AxisError, traces)
        {
            Positions = [.. curve.Select(point => (double)point.Epoch)],
        };
    }

    private static string Summary(IReadOnlyList<CurvePoint> curve, List<CurvePoint> validated)
    {
        if (validated.Count == 0)
        {
            return Wording.Fill(StudioText.CurveSummaryTrain, curve[^1].Epoch, curve[^1].TrainError);
        }

        var best = validated.MinBy(point => point.ValidationError)!;
        return ReferenceEquals(best, validated[^1])
            ? Wording.Fill(StudioText.CurveSummaryFalling, best.Epoch, best.ValidationError)
            : Wording.Fill(StudioText.CurveSummaryRising, best.Epoch, best.ValidationError);
    }

    private static LineTrace Line(string name, IReadOnlyList<string> epochs, IReadOnlyList<CurvePoint> curve, Func<CurvePoint, double> value) =>
        new(name, epochs, [.. curve.Select(value)]) { ValueFormat = "N4" };
}
