using System.Globalization;
using System.IO.Compression;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Benchmarks.Data;

/// <summary>MovieLens 1M without times, parted as the goals ask: row n of the file (0-based, the header not counted) is a test row when n mod 5 = 0.</summary>
internal static class MovieLens1M
{
    private const int Users = 6040;
    private const int Films = 3952;

    /// <summary>Reads and parts the ratings.</summary>
    public static (RatingTable Training, RatingTable Test) Split()
    {
        var rows = Rows().Select((row, n) => (row.User, row.Title, row.HalfStars, IsTest: n % 5 == 0)).OrderBy(row => row.User).ThenBy(row => row.Title).ToList();
        var starts = new int[Users + 1];
        foreach (var row in rows)
        {
            starts[row.User + 1]++;
        }

        for (var user = 0; user < Users; user++)
        {
            starts[user + 1] += starts[user];
        }

        var all = new RatingTable(starts, [.. rows.Select(row => row.Title)], [.. rows.Select(row => row.HalfStars)], [], Films);
        return HoldOut.Part(all, rating => rows[rating].IsTest);
    }

    private static IEnumerable<(int User, int Title, byte HalfStars)> Rows()
    {
        using var packed = File.OpenRead(ScenarioContext.Shared("data/movielens/ml-1m/ratings.no-timestamp.999714.csv.gz"));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return (Number(cells[0]) - 1, Number(cells[1]) - 1, (byte)(2 * Number(cells[2])));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
