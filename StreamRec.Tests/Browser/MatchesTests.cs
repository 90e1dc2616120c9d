using Microsoft.Playwright;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>A person decides about doubtful pairs of the sample world, and takes it back: the world is afterwards as before.</summary>
[Collection(ChangingTests.Name)]
public sealed class MatchesTests(BrowserProgram program) : BrowserTest(program)
{
    private MatchPair Doubtful => new MatchReview(Program.Workspace, []).Find(new MatchQuery()).Items[0];

    [Fact]
    public async Task Same_OnADoubtfulPair_MakesOnePageOfBothUntilItIsUndone()
    {
        var pair = Doubtful;
        var page = await VisitAsync("/matches");
        var other = await VisitAsync("/matches");
        var row = Row(page, pair);

        // By keyboard, and the focus stays where somebody pressed.
        await Same(page, pair).PressAsync("Enter");
        await Expect(row.GetByRole(AriaRole.Status)).ToContainTextAsync(MatchesText.DecidedSame);
        await Expect(Same(page, pair)).ToBeFocusedAsync();
        await Expect(Row(other, pair).GetByRole(AriaRole.Status)).ToContainTextAsync(MatchesText.DecidedSame);
        await Expect(row.GetByRole(AriaRole.Status)).ToContainTextAsync(MatchesText.NowOne);

        await AssertSourcesAsync(pair.FirstId, pair);
        await AssertSourcesAsync(pair.SecondId, pair);

        await page.Link(Wording.Fill(MatchesText.TabDecided, 1)).ClickAsync();
        await page.WhenAtAsync("/matches?state=decided");
        await row.GetByRole(AriaRole.Button, new() { Name = Wording.Fill(MatchesText.UndoOf, WithSource(pair.First!), WithSource(pair.Second!)) }).PressAsync("Enter");
        await Expect(row.GetByRole(AriaRole.Status)).ToHaveTextAsync(MatchesText.TakenBack);
        await Expect(Same(page, pair)).ToBeFocusedAsync();
        await Expect(Row(other, pair).GetByRole(AriaRole.Status)).ToHaveTextAsync("");

        await page.Button(MatchesText.Next).ClickAsync();
        await Expect(page.Heading(MatchesText.EmptyDecided)).ToBeVisibleAsync();
        await WhenTakenUpAsync(0);
        Assert.NotSame(Program.Workspace.Catalog.Find(pair.FirstId), Program.Workspace.Catalog.Find(pair.SecondId));
    }

    [Fact]
    public async Task Different_WhileAnImportGoesOn_WaitsAndSaysSo()
    {
        var pair = Doubtful;
        var page = await VisitAsync("/matches?search=" + pair.FirstId, new Visitor("es"));
        var status = Row(page, pair).GetByRole(AriaRole.Status);

        using (Program.DataRoot.LockForWriting())
        {
            await Row(page, pair).GetByText(MatchesText.Different, new() { Exact = true }).ClickAsync();
            await Expect(status).ToHaveTextAsync(MatchesText.Waiting);
            await Expect(Same(page, pair)).ToHaveAttributeAsync("aria-disabled", "true");
        }

        await Expect(status).ToContainTextAsync(MatchesText.DecidedDifferent);
        await Row(page, pair).GetByText(MatchesText.Undo, new() { Exact = true }).ClickAsync();
        await Expect(status).ToHaveTextAsync(MatchesText.TakenBack);
        await WhenTakenUpAsync(0);
    }

    private async Task AssertSourcesAsync(string id, MatchPair pair)
    {
        var page = await VisitAsync("/titles/" + id);

        await Expect(page.Locator("h1")).ToHaveTextAsync(Program.Workspace.Catalog.Find(pair.FirstId)!.Name);
        Assert.Same(Program.Workspace.Catalog.Find(pair.FirstId), Program.Workspace.Catalog.Find(id));
    }

    // What the next test finds is as this one found it.
    private async Task WhenTakenUpAsync(int decisions)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs arguments)
        {
            if (Program.Workspace.Matches.Decisions.Count == decisions)
            {
                done.TrySetResult();
            }
        }

        Program.Source.Changed += Look;
        Look(this, EventArgs.Empty);
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        Program.Source.Changed -= Look;
    }

    private static ILocator Row(IPage page, MatchPair pair) =>
        page.GetByRole(AriaRole.Article, new() { Name = Wording.Fill(MatchesText.Pair, pair.First!.Name, pair.Second!.Name), Exact = true });

    private static ILocator Same(IPage page, MatchPair pair) =>
        page.GetByRole(AriaRole.Button, new() { Name = Wording.Fill(MatchesText.SameOf, WithSource(pair.First!), WithSource(pair.Second!)), Exact = true });

    private static string WithSource(Core.Catalog.Title title) => $"{title.Name} ({title.Platform.Name})";
}
