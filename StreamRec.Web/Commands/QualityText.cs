using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Web.Commands;

/// <summary>Puts the quality of models and ratings into sentences for people at a terminal.</summary>
internal static class QualityText
{
    private const int MostNamed = 6;

    /// <summary>How far off a model is, against what, and for whom it is no better than that.</summary>
    public static IEnumerable<string> Of(QualityReading reading)
    {
        var better = string.Join(", ", new[] { Of(reading.OverMean, "guessing the mean"), Of(reading.OverBias, "user and title biases") }.OfType<string>());
        yield return CommandContext.Text($"On {reading.Count:N0} ratings it had not seen it is {reading.MeanError:0.000} stars off on average{(better.Length > 0 ? ": " : "")}{better}.");
        if (reading.NoBetterThanMean.Count > 0)
        {
            yield return $"No better than guessing the mean for {Of(reading.NoBetterThanMean)}.";
        }

        if (reading.NoBetterThanBias.Count > 0)
        {
            yield return $"No better than the biases for {Of(reading.NoBetterThanBias)}.";
        }
    }

    /// <summary>Whether there is anything to learn from ratings.</summary>
    public static string Of(LearnabilityResult result)
    {
        var spread = result.TitleMeans is { } means
            ? CommandContext.Text($"their means spread {means.Observed:0.000} stars where chance gives {means.ExpectedByChance:0.000}")
            : "";
        var gain = CommandContext.Text($"models err {Math.Max(0, result.GainOverUserMean ?? 0):0.0%} less than each user's own mean");
        return result.Verdict switch
        {
            LearnabilityVerdict.Learnable => $"There is something to learn: titles differ ({spread}), and simple {gain}.",
            LearnabilityVerdict.TitlesSayLittle => $"Titles say little ({spread}): simple {gain}.",
            LearnabilityVerdict.TitlesSayNothing =>
                $"Titles say nothing: {spread}, and shuffled title ids explain as much. No model can beat a user's own mean here, and \"best\" or \"most rated\" titles mean nothing.",
            _ => "There are too few ratings, or too equal ones, to tell whether there is anything to learn.",
        };
    }

    /// <summary>Whether stated probabilities mean what they say.</summary>
    public static string Of(CalibrationResult calibration) => CommandContext.Text(
        $"Probabilities of reaching {calibration.Threshold:0.0#} stars are off by {calibration.ExpectedCalibrationError:0.000} on average (expected calibration error, {calibration.Count:N0} ratings).");

    /// <summary>Which part of the ratings a segment is.</summary>
    public static string NameOf(SegmentKind kind, string key, int? from, int? to) => kind switch
    {
        SegmentKind.UserRatings => $"users with {Range(from, to)}",
        SegmentKind.TitleRatings => $"titles with {Range(from, to)}",
        SegmentKind.Platform => $"titles of {key}",
        SegmentKind.Genre => $"genre {key}",
        _ => key == "movie" ? "films" : "series",
    };

    private static string? Of(Improvement? improvement, string guess) => improvement switch
    {
        null => null,
        { IsNone: true } => $"no better than {guess}",
        { Share: < 0 } => CommandContext.Text($"{-improvement.Share:0%} worse than {guess}"),
        { IsSure: true } => CommandContext.Text($"{improvement.Share:0.#%} better than {guess}"),
        _ => CommandContext.Text($"perhaps {improvement.Share:0.#%} better than {guess}"),
    };

    private static string Of(IReadOnlyList<SegmentReading> segments)
    {
        var named = string.Join(", ", segments.Take(MostNamed).Select(segment =>
            NameOf(segment.Kind, segment.Key, segment.From, segment.To) + (segment.IsSure ? "" : " (as far as can be told)")));
        return segments.Count > MostNamed ? $"{named} and {segments.Count - MostNamed} more" : named;
    }

    private static string Range(int? from, int? to) => (from, to) switch
    {
        (0, 0) => "no ratings",
        (0, { } last) => $"fewer than {last + 1} ratings",
        ({ } first, null) => $"{first} ratings or more",
        _ => $"{from} to {to} ratings",
    };
}
