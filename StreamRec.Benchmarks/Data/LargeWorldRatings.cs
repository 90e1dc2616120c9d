using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;

namespace StreamRec.Benchmarks.Data;

/// <summary>The eight rating files of the large sample world, read as an import reads them.</summary>
internal static class LargeWorldRatings
{
    private static readonly (string File, string Letter)[] Catalogs =
        [("amazon_prime_titles.csv", "a"), ("disney_plus_titles.csv", "d"), ("hulu_titles.csv", "h"), ("netflix_titles.csv", "n")];

    /// <summary>The world's title ids in catalog order.</summary>
    public static IReadOnlyList<string> TitleIds(string world)
    {
        var ids = new List<string>();
        foreach (var (file, letter) in Catalogs)
        {
            using var csv = CsvHelper.CsvReader.FromFile(Path.Combine(world, file), new CsvHelper.CsvReaderOptions());
            while (csv.Read())
            {
                ids.Add(letter + csv.GetString("show_id"));
            }
        }

        return ids;
    }

    /// <summary>Reads all ratings.</summary>
    public static RatingReadResult Read(string world, IReadOnlyList<string> titleIds)
    {
        var files = Enumerable.Range(1, 8).Select(file => RatingFile.TryRecognize(Path.Combine(world, $"{file}.csv"))!).ToList();
        return RatingFileReader.Read(files, new TitleIdIndex(titleIds));
    }

    /// <summary>A Parquet file of all ratings, written on first use.</summary>
    public static string Parquet(ScenarioContext context)
    {
        var path = Path.Combine(context.WorkFolder, "large-world.parquet");
        if (!File.Exists(path))
        {
            var ids = TitleIds(context.LargeWorld());
            var read = Read(context.LargeWorld(), ids);
            RatingParquetWriter.Write(path + ".new", read.Ratings, read.Users, ids);
            File.Move(path + ".new", path);
        }

        return path;
    }
}
