using System.Diagnostics;
using System.Globalization;
using StreamRec.Core.Ratings;
using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks;

/// <summary>
/// Eight rating files with 11,024,289 rows to a snapshot's Parquet file (parsed, checked, joined to titles, duplicates removed), and back
/// into memory. The files are generated once into the temporary folder.
/// </summary>
internal static class RatingImportBenchmark
{
    public static void Run()
    {
        var folder = Path.Combine(Path.GetTempPath(), "streamrec-benchmark-large");
        if (!File.Exists(Path.Combine(folder, "8.csv")))
        {
            Measurement.Print("ratings, generating the files", folder);
            SampleWorldWriter.Write(folder, SampleWorldOptions.Large);
        }

        var ids = SampleWorld.Create(SampleWorldOptions.Large).TitleIds;
        var parquet = Path.Combine(folder, "ratings.parquet");
        RatingReadResult? read = null;
        var peak = 0L;
        Measurement.Time("ratings, 8 files with 11 M rows to Parquet", 3, () =>
        {
            read = Read(folder, ids);
            RatingParquetWriter.Write(parquet, read.Ratings, read.Users, ids);

            // Later runs find the memory of earlier ones not yet given back.
            using var process = Process.GetCurrentProcess();
            if (peak == 0) peak = process.PeakWorkingSet64;
        });
        Measurement.Print("ratings, peak memory of the first import", string.Create(CultureInfo.InvariantCulture, $"{peak / 1e6:F0} MB"));

        var numbers = string.Create(
            CultureInfo.InvariantCulture, $"{read!.Report.Rows} rows, {read.Ratings.Count} kept, {read.Report.DuplicatesRemoved} duplicates, {read.Users.Count} users");
        Measurement.Print("ratings, as read", numbers);
        Measurement.Time("ratings, of which reading and sorting", 3, () => read = Read(folder, ids));
        Measurement.Time("ratings, Parquet into memory", 5, () => RatingParquetReader.Read(parquet, ids.Count));
    }

    private static RatingReadResult Read(string folder, IReadOnlyList<string> ids)
    {
        var files = Enumerable.Range(1, 8).Select(number => RatingFile.TryRecognize(Path.Combine(folder, FormattableString.Invariant($"{number}.csv")))!);
        return RatingFileReader.Read([.. files], new TitleIdIndex(ids));
    }
}
