using System.Diagnostics;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;
using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// Eight rating files with 11,024,289 rows to a snapshot's Parquet file (parsed, checked, joined to titles, duplicates removed), and back
/// into memory.
/// </summary>
internal sealed class RatingImportScenario : IScenario
{
    private IReadOnlyList<string> titleIds = [];

    public string Name => "ratings-import";

    public string Goal => "8 files with 11,024,289 ratings to Parquet in 3 s and 1 GB (one run); back into memory in 0.5 s";

    public void Prepare(ScenarioContext context)
    {
        context.LargeWorld();
        titleIds = SampleWorld.Create(SampleWorldOptions.Large).TitleIds;
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var parquet = Path.Combine(context.FreshFolder("ratings-import"), "ratings.parquet");
        var started = Stopwatch.GetTimestamp();
        var files = Enumerable.Range(1, 8).Select(number => RatingFile.TryRecognize(Path.Combine(context.LargeWorld(), FormattableString.Invariant($"{number}.csv")))!);
        var read = RatingFileReader.Read([.. files], new TitleIdIndex(titleIds));
        var reading = Stopwatch.GetElapsedTime(started);
        RatingParquetWriter.Write(parquet, read.Ratings, read.Users, titleIds);
        var writing = Stopwatch.GetElapsedTime(started);
        var (ratings, _) = RatingParquetReader.Read(parquet, titleIds.Count);
        var loading = Stopwatch.GetElapsedTime(started);
        return
        [
            new Figure("files to Parquet", writing.TotalSeconds, "s"),
            new Figure("of which reading", reading.TotalSeconds, "s"),
            new Figure("Parquet to memory", (loading - writing).TotalSeconds, "s"),
            new Figure("ratings", ratings.Count, ""),
        ];
    }
}
