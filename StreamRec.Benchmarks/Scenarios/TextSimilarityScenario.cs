using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>TF-IDF on the 22,998 real titles: building the index, and the five titles most like one.</summary>
internal sealed class TextSimilarityScenario : IScenario
{
    private Work[] works = [];

    public string Name => "text-similarity";

    public string Goal => "TF-IDF on the 22,998 real titles: build 0.5 s, top 5 of one title 0.5 ms";

    public void Prepare(ScenarioContext context) => works = [.. PlatformTitles.Read().Select(Work.Alone)];

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        TfIdfIndex? index = null;
        var build = Stopwatches.Seconds("build", () => index = TitleText.BuildIndex(works));
        var title = 0;
        return
        [
            build,
            Stopwatches.MillisecondsEach("top 5 of one title", 7_000, () => index!.Similar(title = (title + 7919) % works.Length, 5)),
            new Figure("words", index!.TermCount, ""),
        ];
    }
}
