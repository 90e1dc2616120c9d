using Microsoft.Playwright;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>An analyst trains models, sees which is better and for whom, switches, and studies settings, without reading code.</summary>
[Collection(ChangingTests.Name)]
public sealed class StudioTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task TwoModels_TrainedComparedAndSwitched_AnswerAndAreTakenBack()
    {
        var before = Program.Workspace.Model!.Id;
        var page = await VisitAsync("/studio/train?model=bias&activate=false");
        await TrainAsync(page, "Yardstick");
        await page.GotoAsync("/studio/train?model=mf&set=factors%3D24&activate=false");
        await page.WhenInteractiveAsync();
        await TrainAsync(page, "Tastes");

        await page.Link(StudioText.TabModels).ClickAsync();
        await Choose(page, "bias", "Yardstick").CheckAsync();
        await Choose(page, "mf", "Tastes").CheckAsync();
        await page.Link(Wording.Fill(ModelText.CompareCount, 2)).ClickAsync();
        await Expect(page.Region(ModelText.CompareVerdict)).ToContainTextAsync(ModelGuide.NameOf("mf"));

        await page.Button(Wording.Fill(ModelText.SwitchTo, ModelGuide.NameOf("mf"))).ClickAsync();
        await Expect(page.GetByText(ModelText.BestIsActive)).ToBeVisibleAsync();
        await WhenModelAsync(id => id != before);

        await page.Link(StudioText.TabModels).ClickAsync();
        await page.Button(ModelText.Back).ClickAsync();
        await WhenModelAsync(id => id == before);
        await DeleteAsync(page, "bias", "Yardstick");
        await DeleteAsync(page, "mf", "Tastes");
    }

    [Fact]
    public async Task Training_BrowserClosed_GoesOnAndCanBeCancelledFromAnother()
    {
        var page = await VisitAsync("/studio/train?model=mf&set=epochs%3D1000&set=factors%3D256&activate=false");
        await page.Button(StudioText.Train).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        var address = page.PathAndQuery();
        await page.CloseAsync();

        var other = await VisitAsync(address, new Visitor("es"));
        await Expect(other.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Expect(other.Heading(StudioText.CurveTitle)).ToBeVisibleAsync();
        await other.GetByText(StudioText.Cancel, new() { Exact = true }).ClickAsync();
        await Expect(other.GetByText(StudioText.StateCancelled, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(other.GetByText(StudioText.Repeat, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task FactorSweep_Started_ShowsTheBestAndLeadsToItsTraining()
    {
        var page = await VisitAsync("/studio/studies");
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = StudyText.KindFactors }).First.ClickAsync();
        await page.GetByLabel(StudyText.FieldFactors, new() { Exact = true }).FillAsync("1 4");
        await page.GetByLabel(StudyText.FieldFolds, new() { Exact = true }).FillAsync("2");
        await page.GetByLabel(StudyText.FieldFirst, new() { Exact = true }).FillAsync("6000");
        await page.Button(StudyText.Start).ClickAsync();

        await page.Link(StudioText.SeeResult).ClickAsync();
        await Expect(page.Locator("figure .main-svg").First).ToBeAttachedAsync();
        await page.Link(StudyText.TrainWithThese).ClickAsync();

        await Expect(page.Heading(StudioText.TrainTitle)).ToBeVisibleAsync();
        Assert.Contains("set=factors%3D", page.PathAndQuery(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_OutOfRange_IsExplainedAtOnceAndNothingIsTrained()
    {
        var page = await VisitAsync("/studio/train?model=mf");
        var factors = page.GetByLabel(ModelGuide.LabelOf("factors"), new() { Exact = true });

        await factors.FillAsync("0");
        await factors.PressAsync("Tab");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Wording.Fill(StudioText.WholeRange, 1, 1022));
        await Expect(page.Button(StudioText.Train)).ToHaveAttributeAsync("aria-disabled", "true");
    }

    private static async Task TrainAsync(IPage page, string note)
    {
        await page.GetByLabel(StudioText.Note, new() { Exact = true }).FillAsync(note);
        await page.Button(StudioText.Train).ClickAsync();
        await page.Link(StudioText.SeeResult).ClickAsync();
        await Expect(page.Region(ModelText.ReadingTitle)).ToBeVisibleAsync();
    }

    private static async Task DeleteAsync(IPage page, string model, string note)
    {
        await page.Button(Wording.Fill(ModelText.DeleteOf, NameOf(model, note))).ClickAsync();
        await page.Button(ModelText.Delete).ClickAsync();
        await Expect(Choose(page, model, note)).ToHaveCountAsync(0);
    }

    private static ILocator Choose(IPage page, string model, string note) =>
        page.GetByRole(AriaRole.Checkbox, new() { Name = Wording.Fill(ModelText.ChooseOf, NameOf(model, note)), Exact = true });

    private static string NameOf(string model, string note) => Wording.Fill(ModelText.NameAndWhat, ModelGuide.NameOf(model), note);

    private async Task WhenModelAsync(Func<string?, bool> isExpected)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs arguments)
        {
            if (isExpected(Program.Workspace.Model?.Id))
            {
                done.TrySetResult();
            }
        }

        Program.Source.Changed += Look;
        Look(this, EventArgs.Empty);
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Program.Source.Changed -= Look;
    }
}
