using Microsoft.Playwright;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Web.Components.Pages.Tastes;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>A visitor's own ratings: stars by click and by keyboard, a list that follows, and an address that holds all of it.</summary>
public sealed class TastesTests(BrowserProgram program) : BrowserTest(program)
{
    private static readonly ListChoice Plain = new();

    [Fact]
    public async Task Stars_ByKeyboard_MoveTheListAndTheAddress()
    {
        var page = await VisitAsync("/tastes");
        var title = Program.Workspace.Catalog.Works[Program.Workspace.Predictor.QuestionsFor(TasteProfile.Nobody, 1)[0]];
        var slider = Stars(page, title.Name).First;

        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.WhenAtAsync($"/tastes?r={title.Id}-10");
        await Expect(First(page)).ToHaveTextAsync(NameOfBest((title.Row, 5)));
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.WhenAtAsync($"/tastes?r={title.Id}-9");
        await Expect(Mine(page).GetByRole(AriaRole.Slider, new() { Name = Wording.Fill(TastesText.StarsFor, title.Name) }).First).ToHaveAttributeAsync("aria-valuetext", Wording.Fill(ControlsText.StarsLabel, TitleWording.HalfStepScore(4.5)));

        await page.Button(Wording.Fill(TastesText.Remove, title.Name)).First.ClickAsync();
        await page.WhenAtAsync("/tastes");
        await Expect(First(page)).ToHaveTextAsync(NameOfBest());
    }

    [Fact]
    public async Task Stars_ByClick_GiveWhereOneClicks()
    {
        var page = await VisitAsync("/tastes");
        var title = Program.Workspace.Catalog.Works[Program.Workspace.Predictor.QuestionsFor(TasteProfile.Nobody, 1)[0]];
        var slider = Stars(page, title.Name).First;
        var box = (await slider.BoundingBoxAsync())!;

        await slider.ClickAsync(new() { Position = new() { X = box.Width * 0.8f, Y = box.Height / 2 } });

        await page.WhenAtAsync($"/tastes?r={title.Id}-8");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Address_OpenedBySomebodyElse_ShowsTheirStarsAndTheSameListWithReasons(string language)
    {
        var (first, second) = (Program.Workspace.Catalog.Works[0], Program.PopularTitle);
        var page = await VisitAsync($"/tastes?r={first.Id}-9.{second.Id}-2&diversity=0.5&type=movie", new Visitor(language));

        await Expect(Stars(page, second.Name).First).ToHaveValueAsync("1");
        var expected = Program.Workspace.Predictor.Recommend(
            (Plain with { Diversity = 0.5, Filter = new() { Types = [Core.Catalog.TitleType.Movie] } })
                .ToQuery(Program.Workspace, new(), TasteProfile.Of(new(first.Row, 4.5), new(second.Row, 1)), 12, 3.7));
        await Expect(Items(page)).ToHaveCountAsync(expected.Titles.Count);
        await Expect(First(page)).ToHaveTextAsync(Program.Workspace.Catalog.Works[expected.Titles[0].TitleRow].Name);
        await Items(page).First.GetByText(TastesText.AllReasons).ClickAsync();
        await Expect(Items(page).First.GetByRole(AriaRole.List).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(expected.Titles[0].Reasons.Count);
    }

    [Fact]
    public async Task Address_WithNonsense_SaysWhatWasPassedOver()
    {
        var page = await VisitAsync($"/tastes?r=zz99-4.{Program.PopularTitle.Id}-11.{Program.PopularTitle.Id}-6&diversity=9&yearFrom=x");

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Wording.Fill(TastesText.PassedOver, 2));
        await Expect(Stars(page, Program.PopularTitle.Name).First).ToHaveValueAsync("3");
    }

    [Fact]
    public async Task Picker_Typing_AddsATitle()
    {
        var title = Program.PopularTitle;
        var page = await VisitAsync("/tastes");

        await page.GetByRole(AriaRole.Combobox, new() { Name = TastesText.AddTitle }).ClickAsync();
        await page.Keyboard.TypeAsync(title.Name);
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(title.Name);
        await page.Keyboard.PressAsync("Enter");

        await page.WhenAtAsync($"/tastes?r={title.Id}-7");
    }

    private string NameOfBest(params (int Title, double Score)[] ratings)
    {
        var taste = TasteProfile.Of(ratings.Select(rating => new RatingChange(rating.Title, rating.Score)));
        var list = Program.Workspace.Predictor.Recommend(Plain.ToQuery(Program.Workspace, new(), taste, 1, 3.7));
        return Program.Workspace.Catalog.Works[list.Titles[0].TitleRow].Name;
    }

    private static ILocator Mine(IPage page) => page.GetByRole(AriaRole.List, new() { Name = TastesText.YourRatings });

    private static ILocator Stars(IPage page, string name) => page.GetByRole(AriaRole.Slider, new() { Name = Wording.Fill(TastesText.StarsFor, name), Exact = true });

    private static ILocator Items(IPage page) => page.Locator("ol.recommended > li");

    private static ILocator First(IPage page) => Items(page).First.GetByRole(AriaRole.Link).First;
}
