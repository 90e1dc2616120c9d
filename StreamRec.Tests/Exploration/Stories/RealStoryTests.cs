using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Exploration.Stories;

/// <summary>Findings over the real catalogs, films and MovieLens latest-small against numbers counted here from the rows themselves.</summary>
public sealed class RealStoryTests
{
    private static Workspace World => RealWorld.Workspace;

    private static IReadOnlyList<Title> Titles => [.. World.Titles.All.Where(title => title.Platform.IsStreaming)];

    [Fact]
    public void Catalog_SeriesOfNetflixAndDisney_AreCountedRight()
    {
        int Count(Platform platform) => Titles.Count(title => title.Platform == platform && title.Type == TitleType.TvShow);
        var finding = World.Finding("catalog", "series", fewestRows: 15);

        Assert.Equal(("netflix", "disney"), (finding.Keys("first"), finding.Keys("last")));
        Assert.Equal((2_676, 398), (finding.Number("first-count"), finding.Number("last-count")));
        Assert.Equal((double)Count(Platform.Netflix) / Count(Platform.Disney), finding.Number("ratio"));
    }

    [Fact]
    public void Catalog_OtherSteps_AreCountedRight()
    {
        var story = World.Tell("catalog", fewestRows: 15);
        Assert.Empty(story.Gaps);

        var known = Titles.Where(title => title.Countries.Count > 0).ToList();
        var countries = story.Find("countries")!;
        Assert.Equal((known.Count, (double)known.Count(title => title.Countries.Contains("United States")) / known.Count), (countries.Basis.Rows, countries.Finding.Number("share")));

        var disney = Titles.Where(title => title.Platform == Platform.Disney).ToList();
        var fresh = story.Find("fresh")!.Finding;
        Assert.Equal((2017, "disney"), (fresh.Number("from"), fresh.Keys("last")));
        Assert.Equal((double)disney.Count(title => title.ReleaseYear >= 2017) / disney.Count, fresh.Number("last-share"));

        var series = Titles.Where(title => title.Type == TitleType.TvShow).ToList();
        Assert.Equal((double)series.Count(title => title.Duration?.Value == 1) / series.Count, story.Find("seasons")!.Finding.Number("share"));

        var works = World.Catalog.Works.Where(work => work.Streaming.Any()).ToList();
        Assert.Equal((double)works.Count(work => !work.Streaming.Skip(1).Any()) / works.Count, story.Find("exclusive")!.Finding.Number("share"));
    }

    [Fact]
    public void Audience_AllSteps_AreCountedRight()
    {
        var story = World.Tell("audience", fewestRows: 15);
        var ratings = World.Ratings;
        Assert.Empty(story.Gaps);

        Assert.Equal((double)ratings.HalfStars.ToArray().Count(score => score >= 8) / ratings.Count, story.Find("scores")!.Finding.Number("share"));
        var counts = Enumerable.Range(0, ratings.UserCount).Select(user => ratings.UserStarts[user + 1] - ratings.UserStarts[user]).OrderDescending().ToList();
        Assert.Equal((double)counts.Take(61).Sum() / ratings.Count, story.Find("active")!.Finding.Number("share"), 1e-12);
        var years = ratings.Times.ToArray().CountBy(time => DateTimeOffset.FromUnixTimeSeconds(time).Year).MaxBy(year => year.Value);
        Assert.Equal(($"{years.Key}", (double)years.Value), (story.Find("years")!.Finding.Keys("year"), story.Find("years")!.Finding.Number("count")));
        Assert.Equal("best", story.Find("best")!.Finding.Kind);
    }

    [Fact]
    public void Money_AllSteps_AreCountedRight()
    {
        var story = RealFilms.All.Tell("money", fewestRows: 15);
        var films = RealFilms.All.Films.All;
        Assert.Empty(story.Gaps);

        var returns = films.Where(film => film.Facts.Return is not null && !RealFilms.All.FilmQuestions.TinyBudget.Holds(film.Facts.Budget, film.Facts.Return)).Select(film => film.Facts.Return!.Value).ToList();
        Assert.Equal((double)returns.Count(value => value >= 1) / returns.Count, story.Find("break-even")!.Finding.Number("share"));
        var revenues = films.Where(film => film.Facts.Revenue > 0).Select(film => (double)film.Facts.Revenue!).OrderDescending().ToList();
        Assert.Equal(revenues.Take((revenues.Count + 9) / 10).Sum() / revenues.Sum(), story.Find("earners")!.Finding.Number("share"), 1e-12);

        var months = story.Find("months")!.Finding;
        double Median(string month)
        {
            var sorted = films.Where(film => film.Facts.Revenue > 0 && film.Facts.ReleaseDate is { } date && $"{date.Month}" == month).Select(film => (double)film.Facts.Revenue!).Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }

        Assert.Equal((Median(months.Keys("first")), Median(months.Keys("last"))), (months.Number("first-median"), months.Number("last-median")));
    }
}
