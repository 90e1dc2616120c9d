using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>A model's quality in sentences that need no knowledge of statistics.</summary>
internal static class QualityWording
{
    /// <summary>The verdict in a few words; <see langword="null"/> where nothing was measured.</summary>
    public static string? Verdict(QualityReading? reading) => reading switch
    {
        null => null,
        { OverMean: { IsNone: true } or { Share: < 0 } } => ModelText.VerdictNothing,
        { OverBias: { IsNone: true } or { Share: < 0 } } => ModelText.VerdictNoTastes,
        { OverMean: { } over } => Wording.Fill(ModelText.VerdictTastes, over.Share),
        _ => Wording.Fill(ModelText.VerdictError, reading.MeanError),
    };

    /// <summary>The sentences, the most telling first.</summary>
    public static IReadOnlyList<string> Sentences(QualityReading reading)
    {
        var sentences = new List<string> { Wording.Fill(ModelText.ReadingError, reading.MeanError, reading.Count) };
        if (reading.OverMean is { } overMean)
        {
            sentences.Add(Compared(overMean, ModelText.BetterThanMean, ModelText.WorseThanMean, ModelText.NoBetterThanMean));
        }

        if (reading.OverBias is { } overBias)
        {
            sentences.Add(Compared(overBias, ModelText.BetterThanBias, ModelText.WorseThanBias, ModelText.NoBetterThanBias));
        }

        sentences.AddRange(Weaknesses(reading.NoBetterThanMean, ModelText.WeakAgainstMean, ModelText.PerhapsWeakAgainstMean));
        sentences.AddRange(Weaknesses(reading.NoBetterThanBias, ModelText.WeakAgainstBias, ModelText.PerhapsWeakAgainstBias));
        return sentences;
    }

    /// <summary>How much better than a guess, as a share with its sign.</summary>
    public static string Share(Improvement improvement) => Wording.Fill(ModelText.SignedShare, improvement.Share);

    private static string Compared(Improvement over, string better, string worse, string none) => over switch
    {
        { IsNone: true, Share: >= 0 } => none,
        { Share: < 0 } => Wording.Fill(worse, -over.Share),
        _ => Wording.Fill(better, over.Share),
    };

    // What is certain and what is likely are told apart, each in one sentence whatever the number of parts.
    private static IEnumerable<string> Weaknesses(IReadOnlyList<SegmentReading> segments, string sure, string perhaps)
    {
        foreach (var group in segments.GroupBy(segment => segment.IsSure).OrderByDescending(group => group.Key))
        {
            yield return Wording.Fill(group.Key ? sure : perhaps, Enumerate([.. group.Select(SegmentWording.Of)]));
        }
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    internal static string Enumerate(IReadOnlyList<string> parts) =>
        parts.Count <= 1 ? string.Concat(parts) : Wording.Fill(ModelText.And, string.Join(", ", parts.Take(parts.Count - 1)), parts[^1]);
}
