using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Questions;

/// <summary>The platform cases of the acceptance file over the real catalogs; each case is a row.</summary>
public sealed class AcceptanceTests
{
    public static TheoryData<string> CountCases => AcceptanceCase.IdsOf("get_count_platform");

    public static TheoryData<string> TotalCases => AcceptanceCase.IdsOf("catalog_total");

    public static TheoryData<string> DurationCases => AcceptanceCase.IdsOf("get_max_duration");

    public static TheoryData<string> ActorCases => AcceptanceCase.IdsOf("get_actor_catalog");

    public static TheoryData<string> ScoreCases => AcceptanceCase.IdsOf("get_score_count[mean, release_year]");

    [Theory]
    [MemberData(nameof(CountCases))]
    public void GetCountPlatform_RealCatalogs_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        if (given.Expected.TryGetProperty("error", out _))
        {
            var failure = Assert.Throws<InvalidParameterException>(() => CatalogTerms.ReadPlatform("platform", given.Parameter("platform")));
            Assert.Equal(["amazon", "disney", "hulu", "netflix", "movielens", "tmdb"], failure.AcceptedValues);
            return;
        }

        var count = Assert.Single(Questions().GetCountPlatform(CatalogTerms.ReadPlatform("platform", given.Parameter("platform"))));
        Assert.Equal(given.Expected.GetProperty("total").GetInt32(), count.Total);
        Assert.Equal(given.Expected.GetProperty("movie").GetInt32(), count.Movies);
        Assert.Equal(given.Expected.GetProperty("tv show").GetInt32(), count.TvShows);
    }

    [Theory]
    [MemberData(nameof(TotalCases))]
    public void GetCountPlatform_AllPlatforms_SumsToTheCatalog(string id)
    {
        var given = AcceptanceCase.Find(id);
        var counts = Questions().GetCountPlatform();
        Assert.Equal(given.Expected.GetProperty("rows").GetInt32(), counts.Sum(count => count.Total));
        Assert.Equal(given.Expected.GetProperty("movie").GetInt32(), counts.Sum(count => count.Movies));
        Assert.Equal(given.Expected.GetProperty("tv show").GetInt32(), counts.Sum(count => count.TvShows));
    }

    [Theory]
    [MemberData(nameof(DurationCases))]
    public void GetMaxDuration_RealCatalogs_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var answer = Questions().GetMaxDuration(new MaxDurationQuestion(
            QuestionParameters.ReadYear("year", given.Parameter("year")),
            CatalogTerms.ReadPlatform("platform", given.Parameter("platform")),
            CatalogTerms.ReadDurationUnit("duration_type", given.Parameter("duration_type")),
            CatalogTerms.ReadType("type", given.Parameter("type"))));
        if (given.Expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(answer.Value);
            Assert.Empty(answer.Titles);
            return;
        }

        Assert.Equal(given.Expected.GetProperty("value").GetInt32(), answer.Value);
        Assert.Equal(Texts(given.Expected.GetProperty("ids")), answer.Titles.Select(longest => longest.Title.Id).ToArray());
        Assert.Equal(Texts(given.Expected.GetProperty("titles")), answer.Titles.Select(longest => longest.Title.NameKey).ToArray());
    }

    [Theory]
    [MemberData(nameof(ActorCases))]
    public void GetActor_RealCatalogs_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        AssertActors(given.Expected, Ask(given, type: null));
        if (given.MoviesOnly is { } moviesOnly)
        {
            AssertActors(moviesOnly, Ask(given, TitleType.Movie));
        }
    }

    [Theory]
    [MemberData(nameof(ScoreCases))]
    public void GetScoreCount_PublishedMeans_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var answer = ScoredWorld.Workspace.Questions.GetScoreCount(new ScoreCountQuestion(
            QuestionParameters.ReadScore("scored", given.Parameter("scored")),
            CatalogTerms.ReadPlatform("platform", given.Parameter("platform")),
            QuestionParameters.ReadYear("year", given.Parameter("year")),
            Type: CatalogTerms.ReadType("type", given.Parameter("type"))));
        Assert.Equal(given.Expected.GetInt32(), answer.Count);
    }

    private static IReadOnlyList<Title> Titles => RealWorld.Workspace.Titles.All;

    private static PlatformQuestions Questions() => new(Titles, RatingTable.Empty(Titles.Count));

    private static ActorAnswer Ask(AcceptanceCase given, TitleType? type) => Questions().GetActor(new ActorQuestion(
        QuestionParameters.ReadRequiredPlatform("platform", given.Parameter("platform")),
        QuestionParameters.ReadRequiredYear("year", given.Parameter("year")),
        type,
        KeepNamesWithoutLetter: !bool.Parse(given.Parameter("ignore_numeric_names") ?? "false")));

    private static void AssertActors(JsonElement expected, ActorAnswer answer)
    {
        var names = answer.Actors.Select(TextKey.Of).ToArray();
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Empty(names);
            Assert.Equal(ActorNote.PlatformHasNoCast, answer.Note);
            return;
        }

        var listed = Texts(expected.GetProperty("actors"));
        Assert.Equal(expected.GetProperty("count").GetInt32(), answer.Count);
        // Of a long tie the case lists the first names and says how many there are.
        Assert.Equal(expected.TryGetProperty("actors_total", out var total) ? total.GetInt32() : listed.Length, names.Length);
        Assert.Equal(listed, names[..listed.Length]);
        Assert.Equal(ActorNote.None, answer.Note);
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(each => each.GetString()!)];
}
