using System.Text.Json;
using Microsoft.Playwright;
using StreamRec.Core.Catalog;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The four questions: the form answers in words and in a table, and the call of the API that it shows gives the same.</summary>
public sealed class QuestionTests(BrowserProgram program) : BrowserTest(program)
{
    private const int StreamingPlatforms = 4;

    [Fact]
    public async Task MaxDuration_OnePlatform_ListsTheTitlesThatTheApiNames()
    {
        var page = await VisitAsync("/questions");
        await Field(page, QuestionsText.Platform).SelectOptionAsync(Platform.Netflix.Name);
        await Field(page, QuestionsText.Unit).SelectOptionAsync(QuestionsText.UnitSeasons);

        await AskAsync(page, "platform=netflix&duration_type=season");

        await page.WhenAtAsync("/questions/get_max_duration?platform=netflix&duration_type=season");
        var answer = await AnswerOfTheApiAsync(page);
        var names = answer.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("title").GetString()!).ToList();
        await Expect(Answer(page)).ToContainTextAsync(answer.GetProperty("durationInt").GetInt32().Written());
        await Expect(FirstColumn(page, QuestionsText.LongestTable)).ToHaveTextAsync(names);
    }

    [Fact]
    public async Task ScoreCount_AScore_CountsWhatTheApiCounts()
    {
        var page = await VisitAsync("/questions/get_score_count");
        await page.GetByLabel(QuestionsText.Scored).FillAsync("3");
        await Field(page, QuestionsText.Basis).SelectOptionAsync(QuestionsText.BasisRating);

        await AskAsync(page, "scored=3");

        await page.WhenAtAsync("/questions/get_score_count?scored=3&basis=rating_year");
        var answer = await AnswerOfTheApiAsync(page);
        await Expect(Answer(page)).ToContainTextAsync(Wording.Fill(QuestionsText.CountSentence, answer.GetProperty("count").GetInt32(), "3"));
    }

    [Fact]
    public async Task CountPlatform_All_CountsWhatTheApiCounts()
    {
        var page = await VisitAsync("/questions/get_count_platform");

        await AskAsync(page);

        var platforms = (await AnswerOfTheApiAsync(page)).GetProperty("platforms").EnumerateArray().ToList();
        Assert.Equal(StreamingPlatforms, platforms.Count);
        var rows = page.Region(QuestionsText.PlatformTable).GetByRole(AriaRole.Row);
        for (var row = 0; row < platforms.Count; row++)
        {
            await Expect(rows.Nth(row + 1).GetByRole(AriaRole.Cell).Last).ToHaveTextAsync(platforms[row].GetProperty("total").GetInt32().Written());
        }
    }

    [Fact]
    public async Task Actor_PlatformAndYear_NamesThePeopleThatTheApiNames()
    {
        var page = await VisitAsync("/questions/get_actor");
        var year = await page.GetByLabel(QuestionsText.Year).InputValueAsync();
        Assert.NotEmpty(year);
        await Field(page, QuestionsText.Platform).SelectOptionAsync(Platform.Netflix.Name);

        await AskAsync(page, "platform=netflix");

        await page.WhenAtAsync($"/questions/get_actor?platform=netflix&year={year}");
        var actors = (await AnswerOfTheApiAsync(page)).GetProperty("actors").EnumerateArray().Select(actor => actor.GetString()!);
        await Expect(FirstColumn(page, QuestionsText.ActorTable)).ToHaveTextAsync(actors);
    }

    [Fact]
    public async Task Download_Table_HoldsItsRows()
    {
        var counts = Program.Workspace.Questions.GetCountPlatform();
        var page = await VisitAsync("/questions/get_count_platform");

        var (name, lines) = await page.DownloadAsync(page.Button(ControlsText.DownloadCsv));

        Assert.Equal("titles-by-platform.csv", name);
        Assert.Equal(counts.Select(count => $"{count.Platform.Name},{count.Movies},{count.TvShows},{count.Total}"), lines[1..]);
    }

    [Fact]
    public async Task Year_NoYear_ShowsWhatIsAccepted()
    {
        var page = await VisitAsync("/questions/get_max_duration");
        await page.GetByLabel(QuestionsText.Year).FillAsync("soon");

        await page.Button(QuestionsText.Ask).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("year");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("soon");
    }

    [Fact]
    public async Task Platform_UnknownInTheAddress_ShowsTheAcceptedOnes()
    {
        var page = await VisitAsync("/questions/get_count_platform?platform=cinema");

        foreach (var platform in Platform.All)
        {
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(platform.Key);
        }
    }

    private static ILocator Field(IPage page, string label) => page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    private static ILocator Answer(IPage page) => page.Region(QuestionsText.Answer);

    private static ILocator ApiCall(IPage page) => Answer(page).GetByRole(AriaRole.Code);

    private static ILocator FirstColumn(IPage page, string table) =>
        page.Region(table).GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Cell) }).Locator("td:first-child");

    // Some questions are answered before they are asked: the call tells which answer is there.
    private static async Task AskAsync(IPage page, string call = "")
    {
        await page.Button(QuestionsText.Ask).ClickAsync();
        await Expect(ApiCall(page)).ToContainTextAsync(call);
    }

    // The call as shown is for a shell: curl "address".
    private static async Task<JsonElement> AnswerOfTheApiAsync(IPage page)
    {
        var call = await ApiCall(page).InnerTextAsync();
        using var client = new HttpClient();
        return JsonDocument.Parse(await client.GetStringAsync(call.Split('"')[1])).RootElement.Clone();
    }
}
