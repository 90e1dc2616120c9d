using System.Text.Json;
using Microsoft.Playwright;
using StreamRec.Core.Films;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The questions about films in a browser: forms, addresses, charts, and the call of the API that gives the same.</summary>
public sealed class FilmQuestionTests(BrowserProgram program) : BrowserTest(program)
{
    private FilmQuestions Questions => Program.Workspace.FilmQuestions;

    [Fact]
    public async Task Families_FromPlatformsToFilms_AreOneClickApart()
    {
        var page = await VisitAsync("/questions");

        await page.Link(FilmQuestionsText.Films).ClickAsync();

        await page.WhenAtAsync("/questions/films/cantidad_filmaciones_mes");
        await Expect(page.Link(FilmQuestionsText.Films)).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Link(FilmQuestionsText.Recommendation)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Month_Chosen_CountsWhatTheApiCountsAndDrawsAllMonths()
    {
        var page = await VisitAsync("/questions/films/cantidad_filmaciones_mes", new Visitor("es"));
        await page.GetByRole(AriaRole.Combobox, new() { Name = FilmQuestionsText.Month, Exact = true }).SelectOptionAsync("septiembre");

        await AskAsync(page);

        await page.WhenAtAsync("/questions/films/cantidad_filmaciones_mes?mes=septiembre");
        await Expect(Sentence(page)).ToContainTextAsync((await AnswerOfTheApiAsync(page)).GetProperty("count").GetInt32().Written());
        await Expect(page.Locator(".canvas .point").Nth(11)).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Votes_ExampleClicked_IsAnswered()
    {
        var page = await VisitAsync("/questions/films/votos_titulo");
        var example = Questions.BestKnownFilms[1].Title.Name;

        await page.Locator(".examples").GetByRole(AriaRole.Link, new() { Name = example, Exact = true }).ClickAsync();

        await Expect(page.GetByLabel(FilmQuestionsText.FilmName)).ToHaveValueAsync(example);
        await Expect(Sentence(page)).ToContainTextAsync(example);
    }

    [Fact]
    public async Task Actor_TypedWithoutCaseAndTicked_AsksWithBoth()
    {
        var name = Questions.BestKnownActors[0];
        var page = await VisitAsync("/questions/films/get_actor");
        await page.GetByLabel(FilmQuestionsText.PersonName).FillAsync(name.ToUpperInvariant());
        await page.GetByLabel(FilmQuestionsText.LeaveOut).CheckAsync();

        await AskAsync(page);

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("leave_out_tiny_budgets=true$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(Sentence(page)).ToContainTextAsync(name);
        await Expect(page.GetByLabel(FilmQuestionsText.LeaveOut)).ToBeCheckedAsync();
        Assert.Equal(name, (await AnswerOfTheApiAsync(page)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Recommendation_Asked_NamesTheFilmsThatTheApiNames()
    {
        var film = Questions.Films.All.First(each => Questions.Recommend(each).Note == RecommendationNote.None && Questions.FilmsNamed(each.Title.Name).Count == 1);
        var page = await VisitAsync("/questions/films/recomendacion");
        await page.GetByLabel(FilmQuestionsText.FilmName).FillAsync(film.Title.Name);

        await AskAsync(page);

        await Expect(Sentence(page)).ToContainTextAsync(film.Title.Name);
        var titles = (await AnswerOfTheApiAsync(page)).GetProperty("recommendations").EnumerateArray().Select(each => each.GetProperty("title").GetString()!).ToList();
        Assert.Equal(FilmQuestions.RecommendationCount, titles.Count);
        await Expect(page.Locator(".answer tbody td:first-child")).ToHaveTextAsync(titles);
    }

    private static ILocator Sentence(IPage page) => page.Region(QuestionsText.Answer).Locator(".sentence");

    private static ILocator ApiCall(IPage page) => page.Region(QuestionsText.Answer).GetByRole(AriaRole.Code);

    private static async Task AskAsync(IPage page)
    {
        await page.Button(QuestionsText.Ask).ClickAsync();
        await Expect(ApiCall(page)).ToBeVisibleAsync();
    }

    private static async Task<JsonElement> AnswerOfTheApiAsync(IPage page)
    {
        var call = await ApiCall(page).InnerTextAsync();
        using var client = new HttpClient();
        return JsonDocument.Parse(await client.GetStringAsync(call.Split('"')[1])).RootElement.Clone();
    }
}
