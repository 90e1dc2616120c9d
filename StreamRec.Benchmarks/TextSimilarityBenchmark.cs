using System.Globalization;
using StreamRec.Core.Recommendation.Content;

namespace StreamRec.Benchmarks;

/// <summary>TF-IDF on the 22,998 real titles: building the index, and the five titles most like one.</summary>
internal static class TextSimilarityBenchmark
{
    public static void Run()
    {
        if (PlatformTitles.Read() is not { } titles)
        {
            return;
        }

        Measurement.Time($"TF-IDF, {titles.Count} titles, build", 7, () => TitleText.BuildIndex(titles));
        var index = TitleText.BuildIndex(titles);
        Measurement.Print("TF-IDF, size", string.Create(CultureInfo.InvariantCulture, $"{index.TermCount} words, {Enumerable.Range(0, titles.Count).Sum(row => index.TermsOf(row).Length)} weights"));
        var title = 0;
        Measurement.Time("TF-IDF, top 5 of one title", 7, () => index.Similar(title = (title + 7919) % titles.Count, 5), repetitions: 1000);
    }
}
