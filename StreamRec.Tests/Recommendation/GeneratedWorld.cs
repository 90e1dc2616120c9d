using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

/// <summary>
/// A small made-up world whose ratings follow a known model: mean + user bias + title bias + liking of the title's genre + noise, so that a model can
/// be held to what is there to be learned. The titles' texts tell the genre.
/// </summary>
internal static class GeneratedWorld
{
    public const int Users = 400;
    public const int Titles = 240;

    // Standard deviation of the noise, in stars: no model can do better on unseen ratings.
    public const double Noise = 0.4;

    private static readonly string[] Genres = ["Western", "Musical", "Horror", "Science"];

    public static TrainingData Data { get; } = Make(ratingsPerUser: 60);

    public static (TrainingData Training, RatingTable HeldOut) Split()
    {
        var (training, heldOut) = HoldOut.Split(Data.Ratings, 0.2, seed: 3);
        return (Data with { Ratings = training }, heldOut);
    }

    private static TrainingData Make(int ratingsPerUser)
    {
        var random = new SeededRandom(42);
        var titleBiases = Enumerable.Range(0, Titles).Select(_ => 0.4 * random.NextNormal()).ToArray();
        var starts = new int[Users + 1];
        var rated = new List<int>();
        var scores = new List<byte>();
        for (var user = 0; user < Users; user++)
        {
            var bias = 0.4 * random.NextNormal();
            var likings = Genres.Select(_ => 0.9 * random.NextNormal()).ToArray();
            var titles = new SortedSet<int>();
            while (titles.Count < ratingsPerUser)
            {
                titles.Add(random.NextBelow(Titles - 1));
            }

            foreach (var title in titles)
            {
                var score = 3.2 + bias + titleBiases[title] + likings[title % Genres.Length] + (Noise * random.NextNormal());
                rated.Add(title);
                scores.Add((byte)Math.Clamp(Math.Round(score * 2), 1, 10));
            }

            starts[user + 1] = rated.Count;
        }

        return new TrainingData(new RatingTable(starts, [.. rated], [.. scores], [], Titles), [.. Enumerable.Range(0, Titles).Select(TitleAt).Select(Work.Alone)]);
    }

    // The last title has no ratings, only its text.
    private static Title TitleAt(int row) => new()
    {
        Row = row,
        Id = $"ns{row + 1}",
        Platform = Platform.Netflix,
        Type = TitleType.Movie,
        Name = $"Title{row}",
        NameKey = $"title{row}",
        Genres = [Genres[row % Genres.Length]],
        Description = $"{Genres[row % Genres.Length]}word and more {Genres[row % Genres.Length]} matter",
    };
}
