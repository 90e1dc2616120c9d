using StreamRec.Benchmarks.Running;
using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Writes the sample world of a first start.</summary>
internal sealed class DefaultWorldScenario : IScenario
{
    public string Name => "sample-default";

    public string Goal => "a first start does not wait for it: under 1 s";

    public void Prepare(ScenarioContext context) => context.FreshFolder(Name);

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var folder = context.FreshFolder(Name);
        return [Stopwatches.Seconds("write", () => SampleWorldWriter.Write(folder, new SampleWorldOptions()))];
    }
}
