using CsvHelper;
using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

/// <summary>One small world, written once and read back for all tests of its files.</summary>
public sealed class SampleWorldFixture : IDisposable
{
    public SampleWorldFixture()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"streamrec-sample-{Guid.NewGuid():N}");
        Summary = SampleWorldWriter.Write(Folder, Options);
        World = SampleWorld.Create(Options);
        var rows = World.TitleIds.Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row, StringComparer.Ordinal);
        Ratings = [.. Enumerable.Range(1, 8).SelectMany(file => File.ReadLines(Path.Combine(Folder, $"{file}.csv")).Skip(1)).Select(line =>
        {
            var cells = line.Split(',');
            return new Rating(
                int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture),
                double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture),
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture)),
                rows[cells[3]]);
        })];
    }

    public static SampleWorldOptions Options { get; } = new(Titles: 400, Users: 300, Ratings: 9_001, Seed: 7);

    public string Folder { get; }

    public SampleWorldSummary Summary { get; }

    public SampleWorld World { get; }

    public IReadOnlyList<Rating> Ratings { get; }

    /// <summary>The records of a CSV file, header first.</summary>
    public IReadOnlyList<string[]> Records(string file)
    {
        using var reader = CsvReader.Create(File.ReadAllBytes(Path.Combine(Folder, file)), new CsvReaderOptions { HasHeader = false });
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field))]);
        }

        return records;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>One row of the rating files, with the title's row in catalog order.</summary>
    public readonly record struct Rating(int User, double Score, DateTimeOffset Time, int Title);
}
