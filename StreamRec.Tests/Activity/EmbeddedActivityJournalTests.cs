using StreamRec.Core.Activity;
using StreamRec.Core.Database;
using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Storage;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Activity;

/// <summary>Steps in the embedded file, and while it is not to be had.</summary>
public sealed class EmbeddedActivityJournalTests : ActivityJournalContract
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime clock = new();

    [Fact]
    public async Task Record_StoreNotToBeHad_IsRememberedAndWrittenOnceItIs()
    {
        var root = new DataRoot(folder.Path);
        await File.WriteAllTextAsync(root.StoreFile, new string('x', 10_000), TestContext.Current.CancellationToken);
        await using var database = new DatabaseOnDemand(new DatabaseOptions(), root, clock);
        await using var journal = new ActivityJournal(database, 100, clock);
        var step = new ActivityEvent("a", clock.GetUtcNow(), ActivityKind.Import, ActivityOutcome.Done, ActivityCause.TakenBefore) { File = "one.csv" };

        journal.Record(step);

        var without = await journal.FindAsync(new ActivityQuery { About = "one" }, TestContext.Current.CancellationToken);
        Assert.Contains(root.StoreFile, without.Problem, StringComparison.Ordinal);
        Assert.Equal("a", Assert.Single(without.Events).Id);
        Assert.Empty((await journal.FindAsync(new ActivityQuery { About = "two" }, TestContext.Current.CancellationToken)).Events);

        File.Delete(root.StoreFile);
        clock.Advance(DatabaseOnDemand.Pause);
        var with = await journal.FindAsync(new ActivityQuery(), TestContext.Current.CancellationToken);
        Assert.Equal(("a", null), (Assert.Single(with.Events).Id, with.Problem));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override async Task<IDatabase> OpenAsync() => await EmbeddedDatabase.OpenAsync(Path.Combine(folder.Path, "steps.duckdb"));
}
