using StreamRec.Core.Storage;
using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

public sealed class MatchDecisionStoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly DataRoot root;
    private readonly MatchDecisionStore store;

    public MatchDecisionStoreTests()
    {
        root = new DataRoot(folder.Path);
        store = new MatchDecisionStore(root);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_NothingDecided_IsEmpty()
    {
        Assert.Empty(store.Read());
        Assert.Equal("", store.Stamp);
    }

    [Fact]
    public void Decide_AboutTheSameTitlesAgain_KeepsTheLaterInItsPlace()
    {
        Decide("ns1", "t1", same: true);
        Decide("ns2", "t2", same: false);
        Decide("t1", "ns1", same: false);

        Assert.Equal([new("ns2", "t2", Same: false, Noon), new MatchDecision("t1", "ns1", Same: false, Noon)], new MatchDecisionStore(root).Read());
    }

    [Fact]
    public void Withdraw_ADecision_IsGoneAndTheStampIsAsBefore()
    {
        Decide("ns1", "t1", same: true);
        var stamp = store.Stamp;
        Decide("ns2", "t2", same: true);
        Assert.NotEqual(stamp, store.Stamp);

        Assert.True(store.Withdraw("t2", "ns2", TestContext.Current.CancellationToken));
        Assert.False(store.Withdraw("t2", "ns2", TestContext.Current.CancellationToken));
        Assert.Equal(stamp, store.Stamp);
        Assert.Equal("ns1", Assert.Single(store.Read()).FirstTitleId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"layout":2,"decisions":[]}""")]
    [InlineData("""{"layout":1}""")]
    [InlineData("""{"layout":1,"decisions":[null]}""")]
    [InlineData("""{"layout":1,"decisions":[{"firstTitleId":"ns1","same":true}]}""")]
    public void Read_DamagedFile_IsAnErrorThatNamesItAndNothingIsOverwritten(string content)
    {
        File.WriteAllText(root.MatchDecisionsFile, content);

        Assert.Contains(root.MatchDecisionsFile, Assert.Throws<UnusableDecisionsException>(store.Read).Message, StringComparison.Ordinal);
        Assert.Throws<UnusableDecisionsException>(() => Decide("ns1", "t1", same: true));
        Assert.Equal(content, File.ReadAllText(root.MatchDecisionsFile));
    }

    [Theory]
    [InlineData("ns1", "ns1")]
    [InlineData("ns1", "")]
    public void Decide_NotTwoTitles_IsRefused(string first, string second) => Assert.Throws<ArgumentException>(() => Decide(first, second, same: true));

    [Fact]
    public void Decide_WhileAnImportIsRunning_WaitsUntilCancelled()
    {
        using var import = root.LockForWriting();

        Assert.Throws<OperationCanceledException>(() => store.Decide(new MatchDecision("ns1", "t1", Same: true, Noon), new CancellationToken(canceled: true)));
        Assert.Empty(store.Read());
    }

    private void Decide(string first, string second, bool same) => store.Decide(new MatchDecision(first, second, same, Noon), TestContext.Current.CancellationToken);
}
