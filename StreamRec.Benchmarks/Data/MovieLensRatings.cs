using System.Globalization;
using System.IO.Compression;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;

namespace StreamRec.Benchmarks.Data;

/// <summary>A part to train on and a part to predict.</summary>
/// <param name="Training">The ratings a model sees.</param>
/// <param name="Test">The ratings it is to predict.</param>
internal sealed record RatingSplit(RatingTable Training, RatingTable Test);

/// <summary>MovieLens 100k and 1M as tables; a user's row is their number less one, and so is a film's.</summary>
internal static class MovieLensRatings
{
    private const string OneMillion = "data/movielens/ml-1m/ratings.no-timestamp.999714.csv.gz";

    /// <summary>The folds u1 to u5 of MovieLens 100k.</summary>
    /// <exception cref="ScenarioUnavailableException">The data is not there.</exception>
    public static IReadOnlyList<RatingSplit> Folds()
    {
        var folder = ScenarioContext.Shared("data/movielens/ml-100k");
        return [.. Enumerable.Range(1, 5).Select(fold => new RatingSplit(
            Table(File.ReadLines(Path.Combine(folder, $"u{fold}.base")).Select(line => Row(line.Split('\t'))), 943, 1682),
            Table(File.ReadLines(Path.Combine(folder, $"u{fold}.test")).Select(line => Row(line.Split('\t'))), 943, 1682)))];
    }

    /// <summary>MovieLens 1M: every fifth row, from the first, is a test row.</summary>
    /// <exception cref="ScenarioUnavailableException">The data is not there.</exception>
    public static RatingSplit Million()
    {
        using var file = File.OpenRead(ScenarioContext.Shared(OneMillion));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        reader.ReadLine();
        var parts = (Training: new List<(int, int, byte)>(), Test: new List<(int, int, byte)>());
        for (var row = 0; reader.ReadLine() is { } line; row++)
        {
            (row % 5 == 0 ? parts.Test : parts.Training).Add(Row(line.Split(',')));
        }

        return new RatingSplit(Table(parts.Training, 6040, 3952), Table(parts.Test, 6040, 3952));
    }

    private static (int User, int Title, byte HalfStars) Row(string[] cells) => (Number(cells[0]) - 1, Number(cells[1]) - 1, (byte)(2 * Number(cells[2])));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static RatingTable Table(IEnumerable<(int User, int Title, byte HalfStars)> ratings, int users, int titles)
    {
        var rows = ratings.Order().ToList();
        var starts = new int[users + 1];
        foreach (var row in rows)
        {
            starts[row.User + 1]++;
        }

        for (var user = 0; user < users; user++)
        {
            starts[user + 1] += starts[user];
        }

        return new RatingTable(starts, [.. rows.Select(row => row.Title)], [.. rows.Select(row => row.HalfStars)], [], titles);
    }
}
