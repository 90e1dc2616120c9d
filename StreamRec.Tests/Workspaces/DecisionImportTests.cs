using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Workspaces;

/// <summary>What a person decided, and the imports after it.</summary>
public sealed class DecisionImportTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Fact]
    public void Import_AfterDecisions_KeepsThemAndOneAboutATitleThatIsGoneHasNoEffect()
    {
        world.ImportSmallWorld();
        Decide("ns1", "ns10", same: true);
        Decide("ns1", "ns2", same: true);
        Assert.Single(world.Load().Catalog.Works);

        world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + ImportFixture.Row("s10", "Tenth anew") + ImportFixture.Row("s11", "Eleventh"));
        File.Delete(Path.Combine(world.Input, "1.csv"));
        world.Import(world.Input);

        var workspace = world.Load();
        Assert.Equal(["ns1", "ns10"], workspace.Catalog.Find("ns1")!.Titles.Select(title => title.Id));
        Assert.NotSame(workspace.Catalog.Find("ns1"), workspace.Catalog.Find("ns11"));
        var gone = new MatchReview(workspace, workspace.Matches.Decisions).Find("ns2", "ns1")!;
        Assert.Equal((true, true, false), (gone.IsGone, gone.IsTakenUp, gone.AreOneWork));

        new WorkspaceLoader(world.Root).Decisions.Withdraw("ns10", "ns1", TestContext.Current.CancellationToken);
        Assert.Single(world.Load().Catalog.Find("ns1")!.Titles);
    }

    public void Dispose() => world.Dispose();

    private void Decide(string first, string second, bool same) =>
        new WorkspaceLoader(world.Root).Decisions.Decide(new MatchDecision(first, second, same, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);
}
