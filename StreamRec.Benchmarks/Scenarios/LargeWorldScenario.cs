using StreamRec.Benchmarks.Running;
using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Writes the large sample world.</summary>
internal sealed class LargeWorldScenario : IScenario
{
    public string Name => "sample-large";

    public string Goal => "22,998 titles, 115,077 users and 11,024,289 ratings within 120 s and 1 GB";

    public void Prepare(ScenarioContext context) => context.FreshFolder("sample-large");

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var folder = context.FreshFolder("sample-large");
        SampleWorldSummary? summary = null;
        var time = Stopwatches.Seconds("write", () => summary = SampleWorldWriter.Write(folder, SampleWorldOptions.Large));
        Directory.Delete(folder, recursive: true);
        return
        [
            time,
            new Figure("files", summary!.Files.Sum(file => file.Bytes) / 1e6, "MB"),
            new Figure("RMSE of the true means", summary.Floor.ObservedRmse, "stars"),
        ];
    }
}
