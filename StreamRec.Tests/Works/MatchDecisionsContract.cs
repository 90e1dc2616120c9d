using StreamRec.Core.Storage;
using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

/// <summary>Decisions about matches, wherever they are kept.</summary>
public abstract class MatchDecisionsContract : IAsyncDisposable
{
    /// <summary>A moment.</summary>
    protected static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    /// <summary>The data root.</summary>
    protected DataRoot Root => new(folder.Path);

    [Fact]
    public async Task Read_NothingDecided_IsEmpty()
    {
        var decisions = await OpenAsync();

        Assert.Empty(decisions.Read());
        Assert.Equal("", decisions.Stamp);
    }

    [Fact]
    public async Task Decide_AboutTheSameTitlesAgain_KeepsTheLaterInItsPlace()
    {
        var decisions = await OpenAsync();
        Decide(decisions, "ns1", "t1", same: true);
        Decide(decisions, "ns2", "t2", same: false);
        Decide(decisions, "t1", "ns1", same: false);

        Assert.Equal([new("ns2", "t2", Same: false, Noon), new MatchDecision("t1", "ns1", Same: false, Noon)], decisions.Read());
        Assert.Equal(decisions.Read(), (await OpenAsync()).Read());
    }

    [Fact]
    public async Task Withdraw_ADecision_IsGoneAndTheStampIsAsBefore()
    {
        var decisions = await OpenAsync();
        Decide(decisions, "ns1", "t1", same: true);
        var stamp = decisions.Stamp;
        Decide(decisions, "ns2", "t2", same: true);
        Assert.NotEqual(stamp, decisions.Stamp);

        Assert.True(decisions.Withdraw("t2", "ns2", TestContext.Current.CancellationToken));
        Assert.False(decisions.Withdraw("t2", "ns2", TestContext.Current.CancellationToken));
        Assert.Equal(stamp, decisions.Stamp);
        Assert.Equal("ns1", Assert.Single(decisions.Read()).FirstTitleId);
    }

    [Fact]
    public async Task Changed_DecidedAndWithdrawn_IsRaised()
    {
        var decisions = await OpenAsync();
        var told = new SemaphoreSlim(0);
        decisions.Changed += (_, _) => told.Release();

        Decide(decisions, "ns1", "t1", same: true);
        await told.WaitAsync(TestContext.Current.CancellationToken);
        decisions.Withdraw("ns1", "t1", TestContext.Current.CancellationToken);
        await told.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("ns1", "ns1")]
    [InlineData("ns1", "")]
    public async Task Decide_NotTwoTitles_IsRefused(string first, string second)
    {
        var decisions = await OpenAsync();

        Assert.Throws<ArgumentException>(() => Decide(decisions, first, second, same: true));
    }

    public virtual ValueTask DisposeAsync()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens the test's decisions; each time the same.</summary>
    protected abstract Task<IMatchDecisions> OpenAsync();

    /// <summary>Decides.</summary>
    protected static void Decide(IMatchDecisions decisions, string first, string second, bool same) =>
        decisions.Decide(new MatchDecision(first, second, same, Noon), TestContext.Current.CancellationToken);
}
