using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Studies;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Studies;

/// <summary>What the factor sweep is there to show: where title ids carry nothing, more factors fit noise; where there are tastes, they help.</summary>
public sealed class FactorLessonTests : IDisposable
{
    private readonly StudyFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Run_FactorsOverRandomTitleIds_RisesOrIsFlat()
    {
        // Flat with the epochs that a real catalog needs, and the longer and faster it learns the more noise it fits.
        var errors = Sweep(RandomTitles(), "epochs=20");
        Assert.All(errors, error => Assert.InRange(error, errors[0] - 0.003, errors[0] + 0.05));
        var eager = Sweep(RandomTitles(), "epochs=80", "learning-rate=0.05");
        Assert.True(eager[^1] > eager[0] + 0.01, string.Join(' ', eager));
    }

    [Fact]
    public void Run_FactorsOverALowRankWorld_Falls()
    {
        // The generated world has four tastes: from one factor to four the error falls.
        var errors = Sweep(GeneratedWorld.Data, "epochs=20");
        Assert.True(errors[0] > errors[1] + 0.01 && errors[1] > errors[2] + 0.01, string.Join(' ', errors));
    }

    private double[] Sweep(TrainingData data, params string[] settings)
    {
        var request = new StudyRequest { Kind = StudyKind.Factors, Models = [new("mf", [.. settings, "regularization=0.02"])], Factors = [1, 2, 4, 16, 64], TestShare = 0.2 };
        return [.. fixture.Runner.Run(StudyFixture.Of(data), request).Points.Select(point => point.Mean!.Rmse)];
    }

    // Real users, so to speak: each has a level of their own, but which title a score belongs to is drawn by lot.
    private static TrainingData RandomTitles()
    {
        const int Users = 300;
        const int Titles = 200;
        const int RatingsPerUser = 40;
        var random = new SeededRandom(7);
        var (starts, rated, scores) = (new int[Users + 1], new List<int>(), new List<byte>());
        for (var user = 0; user < Users; user++)
        {
            var level = 3.5 + (0.4 * random.NextNormal());
            var titles = new SortedSet<int>();
            while (titles.Count < RatingsPerUser)
            {
                titles.Add(random.NextBelow(Titles));
            }

            foreach (var title in titles)
            {
                rated.Add(title);
                scores.Add((byte)Math.Clamp(Math.Round(2 * (level + (0.9 * random.NextNormal()))), 1, 10));
            }

            starts[user + 1] = rated.Count;
        }

        return new TrainingData(new RatingTable(starts, [.. rated], [.. scores], [], Titles));
    }
}
