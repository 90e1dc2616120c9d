using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Ingestion.Films;
using StreamRec.Core.Ingestion.Files;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>A credits file of the original's size, its names taken out of the nested cells.</summary>
internal sealed class CreditsScenario : IScenario
{
    private string path = "";

    public string Name => "parse-credits";

    public string Goal => "45,476 rows of credits, 190 MB, parsed: 4 s, 800 MB";

    public void Prepare(ScenarioContext context) => path = LargeCredits.Path(context);

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var options = new ImportOptions();
        var report = new ReportBuilder(options);
        IReadOnlyDictionary<int, FilmDetails> found = new Dictionary<int, FilmDetails>();
        var parse = Stopwatches.Seconds("parse", () =>
        {
            var reader = new FilmDetailsReader(Enumerable.Range(1, LargeCredits.Films).ToHashSet(), options, report, new NestedCells(options, report));
            found = reader.ReadCredits(new InputFile(path, path, NamedDirectly: true), CancellationToken.None).Found;
        });
        return
        [
            parse,
            new Figure("file", new FileInfo(path).Length / 1e6, "MB"),
            new Figure("films", found.Count, ""),
            new Figure("names", found.Values.Sum(each => each.Names), ""),
        ];
    }
}
