using System.Text;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

/// <summary>The folds of MovieLens 100k as rating tables; tests that use them skip where the data is absent.</summary>
internal static class MovieLens100k
{
    private const int Users = 943;
    private const int Films = 1682;

    public static TrainingData Training(int fold) => new(Read($"u{fold}.base"), [.. Titles().Select(Work.Alone)]);

    public static RatingTable Test(int fold) => Read($"u{fold}.test");

    public static RatingTable Read(string file)
    {
        var rows = new List<(int User, int Title, byte HalfStars)>();
        foreach (var line in File.ReadLines(Path.Combine(SharedData.Require("data/movielens/ml-100k"), file)))
        {
            var cells = line.Split('\t');
            rows.Add((int.Parse(cells[0], null) - 1, int.Parse(cells[1], null) - 1, (byte)(2 * int.Parse(cells[2], null))));
        }

        rows.Sort();
        var starts = new int[Users + 1];
        foreach (var (user, _, _) in rows)
        {
            starts[user + 1]++;
        }

        for (var user = 0; user < Users; user++)
        {
            starts[user + 1] += starts[user];
        }

        return new RatingTable(starts, [.. rows.Select(row => row.Title)], [.. rows.Select(row => row.HalfStars)], [], Films);
    }

    private static Title[] Titles()
    {
        var folder = SharedData.Require("data/movielens/ml-100k");
        var genres = File.ReadLines(Path.Combine(folder, "u.genre")).Where(line => line.Length > 0).Select(line => line.Split('|')[0]).ToArray();
        return [.. File.ReadLines(Path.Combine(folder, "u.item"), Encoding.Latin1).Select((line, row) =>
        {
            var cells = line.Split('|');
            return new Title
            {
                Row = row,
                Id = "m" + cells[0],
                Platform = Platform.MovieLens,
                Type = TitleType.Movie,
                Name = cells[1],
                NameKey = TextKey.Of(cells[1]),
                Genres = [.. genres.Where((_, genre) => cells[5 + genre] == "1")],
            };
        })];
    }
}
