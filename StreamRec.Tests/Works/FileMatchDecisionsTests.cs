using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

/// <summary>Decisions in the data root's file.</summary>
public sealed class FileMatchDecisionsTests : MatchDecisionsContract
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"layout":2,"decisions":[]}""")]
    [InlineData("""{"layout":1}""")]
    [InlineData("""{"layout":1,"decisions":[null]}""")]
    [InlineData("""{"layout":1,"decisions":[{"firstTitleId":"ns1","same":true}]}""")]
    public async Task Read_DamagedFile_IsAnErrorThatNamesItAndNothingIsOverwritten(string content)
    {
        var decisions = await OpenAsync();
        await File.WriteAllTextAsync(Root.MatchDecisionsFile, content, TestContext.Current.CancellationToken);

        Assert.Contains(Root.MatchDecisionsFile, Assert.Throws<UnusableDecisionsException>(decisions.Read).Message, StringComparison.Ordinal);
        Assert.Throws<UnusableDecisionsException>(() => Decide(decisions, "ns1", "t1", same: true));
        Assert.Equal(content, await File.ReadAllTextAsync(Root.MatchDecisionsFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Decide_WhileAnImportIsRunning_WaitsUntilCancelled()
    {
        var decisions = await OpenAsync();
        using var import = Root.LockForWriting();

        Assert.Throws<OperationCanceledException>(() => decisions.Decide(new MatchDecision("ns1", "t1", Same: true, Noon), new CancellationToken(canceled: true)));
        Assert.Empty(decisions.Read());
    }

    protected override Task<IMatchDecisions> OpenAsync() => Task.FromResult(MatchDecisions.Of(Root, shared: null));
}
