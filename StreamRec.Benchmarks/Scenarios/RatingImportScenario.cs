using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The eight rating files of the large sample world, read, checked, joined to titles and written as a snapshot's Parquet file.</summary>
internal sealed class RatingImportScenario : IScenario
{
    private string world = "";
    private IReadOnlyList<string> titleIds = [];

    public string Name => "ratings-import";

    public string Goal => "8 rating files, 11,024,289 rows, to the snapshot: 3 s, 1 GB";

    public void Prepare(ScenarioContext context)
    {
        world = context.LargeWorld();
        titleIds = LargeWorldRatings.TitleIds(world);
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        RatingReadResult? result = null;
        var read = Stopwatches.Seconds("read", () => result = LargeWorldRatings.Read(world, titleIds));
        var path = Path.Combine(context.WorkFolder, "ratings-import.parquet");
        var write = Stopwatches.Seconds("write", () => RatingParquetWriter.Write(path, result!.Ratings, result.Users, titleIds));
        File.Delete(path);
        return
        [
            read,
            write,
            new Figure("together", read.Value + write.Value, "s"),
            new Figure("rows", result!.Report.Rows, ""),
            new Figure("rejected", result.Report.Rejected, ""),
        ];
    }
}
