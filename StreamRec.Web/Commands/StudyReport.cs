using System.Globalization;
using StreamRec.Core.Studies;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary>A study in lines for people.</summary>
internal static class StudyReport
{
    /// <summary>One line about a study.</summary>
    public static string Line(StudyResult study) => CommandContext.Text(
        $"{study.Id}  {Words.KeyOf(study.Request.Kind),-14} {string.Join(' ', study.Request.Models.Select(model => model.Name)),-12} {Words.KeyOf(study.State),-11} {study.Points.Count} of {study.Planned} points{Best(study)}");

    /// <summary>All about a study.</summary>
    public static IEnumerable<string> Lines(StudyResult study)
    {
        yield return Line(study);
        foreach (var point in study.Points)
        {
            yield return $"{(point.Number == study.Best ? "*" : " ")} {What(point),-40} {Figures(point)}{Published(study, point)}";
        }

        foreach (var baseline in study.Baselines)
        {
            yield return CommandContext.Text($"  {baseline.Model,-40} RMSE {baseline.Rmse:0.0000}            MAE {baseline.Mae:0.0000}");
        }

        if (study.Problem is not null)
        {
            yield return study.Problem;
        }

        if (study.BestPoint is not null)
        {
            var request = study.ToTrainRequest();
            yield return $"Train with these settings: train --model {request.Model}{string.Concat(request.Settings.Select(each => " --set " + each))} --seed {request.Seed.ToString(CultureInfo.InvariantCulture)}";
        }

        if (study.CanResume)
        {
            yield return $"Go on with: study resume {study.Id}";
        }
    }

    private static string Best(StudyResult study) => study.BestPoint is { Mean: { } mean } point ? CommandContext.Text($", best RMSE {mean.Rmse:0.0000} ({What(point)})") : "";

    private static string What(StudyPoint point) => string.Join(
        ' ',
        [
            point.Model,
            .. point.Varied.Select(each => $"{each.Key}={each.Value}"),
            .. point.TestShare is { } share ? [CommandContext.Text($"{share:0.##%} tested")] : Array.Empty<string>(),
            .. point.Round is { } round ? [CommandContext.Text($"round {round.Number} of {round.Rounds}")] : Array.Empty<string>(),
            .. point.ShortenedTo is { } epochs ? [CommandContext.Text($"shortened to {epochs}")] : Array.Empty<string>(),
        ]);

    private static string Figures(StudyPoint point) => point.Mean is not { } mean
        ? point.Problem ?? ""
        : CommandContext.Text($"RMSE {mean.Rmse:0.0000} (sd {mean.RmseDeviation:0.0000})  MAE {mean.Mae:0.0000} (sd {mean.MaeDeviation:0.0000})  fit {mean.FitSeconds:0.00} s")
            + (mean.Ndcg is { } ndcg ? CommandContext.Text($"  nDCG {ndcg:0.000}") : "");

    // Beside the sweep that was published, where the numbers are the same.
    private static string Published(StudyResult study, StudyPoint point)
    {
        if (study.Request.Kind != StudyKind.Factors || !int.TryParse(point.Varied.GetValueOrDefault("factors"), NumberStyles.None, CultureInfo.InvariantCulture, out var factors))
        {
            return "";
        }

        var place = PublishedSweep.Factors.ToList().IndexOf(factors);
        return place < 0 ? "" : CommandContext.Text($"  published {PublishedSweep.Rmse[place]:0.0000}");
    }
}
