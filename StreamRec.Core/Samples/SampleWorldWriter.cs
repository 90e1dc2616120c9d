using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Samples;

/// <summary>
/// Writes a sample world into a folder in the original file layouts: four platform catalogs, ratings in <c>1.csv</c> … <c>8.csv</c>,
/// <c>movies_dataset.csv</c>, <c>credits.csv</c>, and <c>world.json</c> with the numbers, the error floor and examples. The files are
/// written aside and get their names only when all of them are complete; files of the same names are replaced.
/// </summary>
public static class SampleWorldWriter
{
    /// <summary>The file that describes the world.</summary>
    public const string DescriptionFileName = "world.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Makes a world and writes it.</summary>
    /// <param name="folder">Created when it is not there.</param>
    /// <param name="options">The numbers that define the world.</param>
    /// <param name="progress">Told about each stage, from several threads.</param>
    /// <param name="threads">How many threads write ratings; 0 for one per processor. The files do not depend on it.</param>
    /// <param name="token">Stops the writing; nothing is left behind.</param>
    /// <exception cref="InvalidParameterException">A number is outside its range.</exception>
    /// <exception cref="IOException">The folder cannot be written to; no file has its final name then, but for a failure in the last step.</exception>
    public static SampleWorldSummary Write(
        string folder, SampleWorldOptions options, IProgress<SampleProgress>? progress = null, int threads = 0, CancellationToken token = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var world = SampleWorld.Create(options, token);
        var created = !Directory.Exists(folder);
        OutputFolder.Create(folder);
        var aside = Path.Combine(folder, $".sample-{Guid.NewGuid():N}");
        Directory.CreateDirectory(aside);
        var done = false;
        try
        {
            var summary = WriteFiles(aside, world, progress, threads <= 0 ? Environment.ProcessorCount : threads, token);
            token.ThrowIfCancellationRequested();
            foreach (var path in Directory.EnumerateFiles(aside))
            {
                File.Move(path, Path.Combine(folder, Path.GetFileName(path)), overwrite: true);
            }

            done = true;
            return summary;
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
            if (created && !done)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static SampleWorldSummary WriteFiles(
        string folder, SampleWorld world, IProgress<SampleProgress>? progress, int threads, CancellationToken token)
    {
        var files = new List<SampleFile>();
        void Add(string name, long rows) => files.Add(new SampleFile(name, rows, new FileInfo(Path.Combine(folder, name)).Length));

        var titles = world.Catalog.Listings.Count;
        foreach (var profile in PlatformProfile.All)
        {
            token.ThrowIfCancellationRequested();
            var listings = world.Catalog.Listings.Where(listing => listing.Platform == profile);
            Add(profile.FileName, SampleCatalogFile.Write(Path.Combine(folder, profile.FileName), profile, listings, world.Options.Seed, token));
            progress?.Report(new SampleProgress("catalogs", files.Sum(file => file.Rows), titles));
        }

        var films = new SampleFilmFiles(world.Catalog, world.Options.Seed).Write(folder, token);
        progress?.Report(new SampleProgress("films", films, films));

        var written = 0L;
        var total = world.Options.Ratings;
        var step = Math.Max(1, total / 200);
        var ratings = new SampleRatingFiles(world.Options, world.Catalog, world.Model, world.Choice, rows =>
        {
            var now = Interlocked.Add(ref written, rows);
            if (now / step != (now - rows) / step)
            {
                progress?.Report(new SampleProgress("ratings", now, total));
            }
        }, token);
        var sums = ratings.Write(folder, threads, token);
        var rowsPerFile = SampleRatingFiles.RowsPerFile(total);
        for (var file = 0; file < rowsPerFile.Length; file++)
        {
            Add(SampleRatingFiles.FileName(file), rowsPerFile[file]);
        }

        Add(SampleFilmFiles.FilmsFileName, films);
        Add(SampleFilmFiles.CreditsFileName, films);
        var floor = new SampleFloor(SampleRatingModel.NoiseStandardDeviation, sums.ExpectedRmse, sums.BestRmse, sums.ObservedRmse, sums.MeanScore);
        var summary = new SampleWorldSummary(world.Options, files, floor, world.NewArrivals, world.Examples(ratings.Counts));
        File.WriteAllText(Path.Combine(folder, DescriptionFileName), JsonSerializer.Serialize(summary, Json) + "\n");
        return summary;
    }
}
