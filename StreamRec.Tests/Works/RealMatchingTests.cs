using StreamRec.Core.Catalog;
using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

public sealed class RealMatchingTests
{
    private const string SmallFilms = "data/movielens/ml-latest-small/movies.csv";
    private const string SmallLinks = "data/movielens/ml-latest-small/links.csv";

    // ml-1m is the set on which no weight was ever looked at.
    [Theory]
    [InlineData(SmallFilms, SmallLinks, 9_500)]
    [InlineData("data/movielens/ml-10m/movies.dat", "data/tmdb/links.csv", 10_600)]
    [InlineData("data/movielens/ml-1m/movies.dat", "data/tmdb/links.csv", 3_800)]
    public void Measure_IdsHidden_FindsWhatTheLinksKnow(string films, string links, int pairs)
    {
        var quality = MatchingQuality.Measure(RealSources.Titles(films, links), cancellation: TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{films}: {quality.Pairs} pairs, precision {quality.Precision:F4}, recall {quality.Recall:F4}");
        Assert.InRange(quality.Pairs, pairs, pairs + 200);
        Assert.InRange(quality.Precision, 0.995, 1);
        Assert.InRange(quality.Recall, 0.955, 1);
    }

    [Fact]
    public void Match_RealSources_JoinsWhatBelongsTogetherAndNothingElse()
    {
        var titles = RealSources.Titles(SmallFilms, SmallLinks);
        var result = TitleMatcher.Match(titles, cancellation: TestContext.Current.CancellationToken);
        var works = WorkBuilder.Build(titles, result.Matches, []);

        // Every accepted pair holds, and no work has two films of a source that numbers its films.
        Assert.Empty(works.Refused);
        for (var work = 0; work < works.Count; work++)
        {
            Assert.True(works.TitlesOf(work).ToArray().Count(row => titles[row].Platform == Platform.Tmdb) <= 1);
            Assert.True(works.TitlesOf(work).ToArray().Count(row => titles[row].Platform == Platform.MovieLens) <= 1);
            Assert.Single(works.TitlesOf(work).ToArray().Select(row => titles[row].Type == TitleType.TvShow || titles[row].Duration?.Unit == DurationUnit.Seasons).Distinct());
        }

        Assert.Equal(0, result.NamesPassedOver);
        Assert.InRange(works.Count, 62_000, 64_000);
    }

    [Theory]
    [InlineData("Toy Story")]
    [InlineData("Cinderella")]
    [InlineData("Rocky")]
    [InlineData("Transporter")]
    public void Match_RealSources_KeepsSequelsAndRemakesApart(string series)
    {
        var titles = RealSources.Titles(SmallFilms, SmallLinks);
        var works = WorkBuilder.Build(titles, TitleMatcher.Match(titles, cancellation: TestContext.Current.CancellationToken).Matches, []);
        var several = 0;
        for (var work = 0; work < works.Count; work++)
        {
            var members = works.TitlesOf(work).ToArray().Select(row => titles[row]).ToArray();
            if (members.Any(title => title.Name.StartsWith(series, StringComparison.Ordinal)))
            {
                several += members.Length > 1 ? 1 : 0;
                Assert.InRange(members.Max(title => title.ReleaseYear ?? 0) - members.Min(title => title.ReleaseYear ?? 0), 0, 2);
            }
        }

        Assert.NotEqual(0, several);
    }

    [Fact]
    public void Match_RealSources_IsTheSameForAnyNumberOfThreads()
    {
        var titles = RealSources.Titles(SmallFilms, SmallLinks);

        Assert.Equal(
            TitleMatcher.Match(titles, threads: 1, cancellation: TestContext.Current.CancellationToken).Matches,
            TitleMatcher.Match(titles, threads: 3, cancellation: TestContext.Current.CancellationToken).Matches);
    }
}
