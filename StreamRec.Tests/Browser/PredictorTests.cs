using System.Globalization;
using Microsoft.Playwright;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The predictor: picking by keyboard, the verdict and what it rests on, the threshold, and the address as a link to share.</summary>
public sealed class PredictorTests(BrowserProgram program) : BrowserTest(program)
{
    private string UserName => Wording.Fill(ControlsText.UserNumber, Program.BusyUser);

    [Fact]
    public async Task Pickers_KeyboardOnly_LeadToAVerdict()
    {
        var title = Program.PopularTitle;
        var page = await VisitAsync("/predictor");

        await TabToAsync(page, "user-picker");
        await page.Keyboard.TypeAsync(Program.BusyUser);
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(Program.BusyUser);
        await Expect(Picker(page, ControlsText.PickUser)).ToHaveAttributeAsync("aria-activedescendant", "user-picker-0");
        await page.Keyboard.PressAsync("Enter");
        await page.WhenAtAsync($"/predictor?user={Program.BusyUser}");

        await TabToAsync(page, "title-picker");
        await page.Keyboard.TypeAsync(title.Name[..^1]);
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(title.Name);
        await page.Keyboard.PressAsync("Enter");

        await page.WhenAtAsync($"/predictor?user={Program.BusyUser}&title={title.Id}");
        await Expect(Verdict(page)).ToBeVisibleAsync();
        await Expect(Picker(page, ControlsText.PickTitle)).ToHaveValueAsync(title.Name);
    }

    [Fact]
    public async Task Verdict_UserAndTitle_ShowsScoreProbabilityReasonsHistoryAndList()
    {
        var workspace = Program.Workspace;
        var expected = Predict(3.7);
        var page = await VisitAsync(Program.Fill("/predictor?user={user}&title={title}"));

        await Expect(Verdict(page)).ToContainTextAsync(TitleWording.Score(expected.Score));
        await Expect(Verdict(page)).ToContainTextAsync(
            Wording.Fill(PredictorText.Probability, Math.Round(expected.Probability * 100), TitleWording.Score(3.7)));
        await Expect(page.Region(PredictorText.Why).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(expected.Reasons.Count);

        var best = workspace.Predictor.Recommend(new RecommendationQuery(Program.BusyUserRow, 1, 3.7) { ExcludeNearDuplicates = true }).Titles[0];
        var list = page.List(Wording.Fill(PredictorText.ForUser, UserName));
        await Expect(list.GetByRole(AriaRole.Link).First).ToHaveAccessibleNameAsync(workspace.Catalog.Works[best.TitleRow].Name);

        var history = page.Region(Wording.Fill(PredictorText.History, UserName));
        var ratings = workspace.Ratings.TitlesOf(Program.BusyUserRow).Length;
        await history.GetByRole(AriaRole.Button, new() { Name = Wording.Fill(ControlsText.ShowAll, ratings) }).ClickAsync();
        await Expect(history.GetByRole(AriaRole.Row)).ToHaveCountAsync(ratings + 1);
    }

    [Fact]
    public async Task Threshold_CrossingTheScore_TurnsTheVerdict()
    {
        var below = Math.Floor(Predict(3.7).Score * 10) / 10;
        var page = await VisitAsync(Program.Fill("/predictor?user={user}&title={title}&threshold=") + below.ToString("0.0", CultureInfo.InvariantCulture));
        var slider = Threshold(page);
        await Expect(Word(page, PredictorText.Yes)).ToBeVisibleAsync();

        await slider.PressAsync("ArrowRight");
        await Expect(Word(page, PredictorText.No)).ToBeVisibleAsync();
        await page.WhenAtAsync(Program.Fill("/predictor?user={user}&title={title}&threshold=") + (below + 0.1).ToString("0.#", CultureInfo.InvariantCulture));

        await slider.PressAsync("ArrowLeft");
        await Expect(Word(page, PredictorText.Yes)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Threshold_KeysInQuickSuccession_AllCount()
    {
        const int presses = 12;
        var page = await VisitAsync(Program.Fill("/predictor?user={user}&title={title}&threshold=2"));
        var slider = Threshold(page);

        await slider.FocusAsync();
        for (var press = 0; press < presses; press++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.WhenAtAsync(Program.Fill("/predictor?user={user}&title={title}&threshold=3.2"));
        await Expect(slider).ToHaveValueAsync("3.2");
    }

    [Fact]
    public async Task Address_OpenedBySomebodyElse_ShowsTheSamePrediction()
    {
        var first = await VisitAsync(Program.Fill("/predictor?user={user}&title={title}"));
        await Threshold(first).PressAsync("End");
        await first.WhenAtAsync(Program.Fill("/predictor?user={user}&title={title}&threshold=5"));
        await Expect(Word(first, PredictorText.No)).ToBeVisibleAsync();

        var second = await VisitAsync(first.PathAndQuery());

        Assert.Equal(await Verdict(first).InnerTextAsync(), await Verdict(second).InnerTextAsync());
        await Expect(Picker(second, ControlsText.PickUser)).ToHaveValueAsync(Program.BusyUser);
        await Expect(Threshold(second)).ToHaveValueAsync("5");
    }

    [Fact]
    public async Task User_Unknown_IsAnsweredInTheOpen()
    {
        var page = await VisitAsync(Program.Fill("/predictor?user=999999999&title={title}"));

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Wording.Fill(PredictorText.UnknownUser, "999999999"));
        await Expect(Verdict(page)).ToContainTextAsync(PredictorText.SourceTitleMean);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task WhatIf_RatingTakenAway_MovesPredictionAndListAndCanBeTakenBack(string language)
    {
        var workspace = Program.Workspace;
        var page = await VisitAsync(Program.Fill("/predictor?user={user}&title={title}"), new Visitor(language));
        var panel = page.Region(TastesText.WhatIf);
        var taste = workspace.Predictor.TasteOf(Program.BusyUserRow);
        var slider = panel.GetByRole(AriaRole.Slider).First;
        var label = (await slider.GetAttributeAsync("aria-label"))!;
        var changed = taste.Titles.ToArray().First(title => Wording.Fill(TastesText.StarsFor, workspace.Catalog.Works[title].Name) == label);

        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");

        await page.WhenAtAsync(Program.Fill("/predictor?user={user}&title={title}&r=") + workspace.Catalog.Works[changed].Id + "-0");
        var expected = workspace.Predictor.Score(taste.Without(changed), Program.PopularTitle.Row);
        await Expect(Verdict(page)).ToContainTextAsync(TitleWording.Score(expected));
        await Expect(panel.GetByRole(AriaRole.Status).Last).ToContainTextAsync(TastesText.WhatIfOne);
        var best = workspace.Predictor.Recommend(new RecommendationQuery(-1, 1, 3.7) { Taste = taste.Without(changed), ExcludeNearDuplicates = true }).Titles[0];
        await Expect(page.List(Wording.Fill(PredictorText.ForUser, UserName)).GetByRole(AriaRole.Link).First).ToHaveAccessibleNameAsync(workspace.Catalog.Works[best.TitleRow].Name);

        await panel.GetByRole(AriaRole.Link, new() { Name = TastesText.WhatIfBack }).ClickAsync();
        await page.WhenAtAsync(Program.Fill("/predictor?user={user}&title={title}"));
        await Expect(slider).ToHaveValueAsync(taste.ScoreOf(changed)!.Value.ToString("0.#", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task List_FilterAndVariety_StandInTheAddress()
    {
        var page = await VisitAsync(Program.Fill("/predictor?user={user}"));

        await page.Locator("#predictor-diversity").PressAsync("ArrowRight");
        await page.WhenAtAsync(Program.Fill("/predictor?user={user}&diversity=0.1"));
        await page.GetByText(TastesText.Filters, new() { Exact = true }).ClickAsync();
        await page.Locator("#predictor-type").SelectOptionAsync("tv show");
        await page.WhenAtAsync(Program.Fill("/predictor?user={user}&type=tv show&diversity=0.1"));

        await Expect(page.List(Wording.Fill(PredictorText.ForUser, UserName)).Locator(".facts").First).ToContainTextAsync(TitleText.TvShow);
    }

    private Prediction Predict(double threshold) => Program.Workspace.Predictor.Predict(Program.BusyUserRow, Program.PopularTitle.Row, threshold, ReasonDepth.Full);

    private static ILocator Threshold(IPage page) => page.Locator("#threshold");

    private ILocator Verdict(IPage page) => page.GetByRole(AriaRole.Article, new() { Name = Program.PopularTitle.Name, Exact = true }).First;

    private ILocator Word(IPage page, string word) => Verdict(page).GetByText(word, new() { Exact = true });

    private static ILocator Picker(IPage page, string label) => page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    private static async Task TabToAsync(IPage page, string id)
    {
        const int stops = 30;
        for (var stop = 0; stop < stops; stop++)
        {
            if (await page.FocusedIdAsync() == id)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{id} was not reached with {stops} presses of Tab.");
    }
}
