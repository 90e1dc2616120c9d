using StreamRec.Core.Activity;
using StreamRec.Core.Database;

namespace StreamRec.Tests.Activity;

/// <summary>What is kept of steps, whatever the database.</summary>
public abstract class ActivityJournalContract : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private IDatabase? database;
    private ActivityJournal? opened;

    [Fact]
    public async Task FindAsync_Recorded_GivesAllOfItTheLatestFirst()
    {
        var step = Step("a", 1) with
        {
            Kind = ActivityKind.Comparison,
            Outcome = ActivityOutcome.Skipped,
            Cause = ActivityCause.Worse,
            Values = ["rmse", 0.875, 0.5, 12_345L],
            SnapshotId = "s1",
            ModelId = "m1",
            File = "Ños.csv",
            Duration = TimeSpan.FromSeconds(2.5),
        };
        var journal = await OpenJournalAsync();
        journal.Record(Step("b", 2));
        journal.Record(step);

        var found = await FindAsync(new ActivityQuery());

        Assert.Equal(["b", "a"], found.Events.Select(each => each.Id));
        Assert.Equal(step.Values, found.Events[1].Values);
        Assert.Equal(step with { Values = [] }, found.Events[1] with { Values = [] });
        Assert.Equal((2, null), (found.Total, found.Problem));
    }

    [Theory]
    [InlineData("Import", null, "", "f c a")]
    [InlineData(null, "Failed", "", "d c")]
    [InlineData("Import", "Failed", "", "c")]
    [InlineData(null, null, "s1", "f b")]
    [InlineData(null, null, "m1", "d")]
    [InlineData(null, null, "RATINGS%", "")]
    [InlineData(null, null, "atings.CSV", "c")]
    public async Task FindAsync_Filtered_GivesThoseOnly(string? kind, string? outcome, string about, string expected)
    {
        var journal = await OpenJournalAsync();
        journal.Record(Step("a", 1));
        journal.Record(Step("b", 2) with { Kind = ActivityKind.Switch, SnapshotId = "s1" });
        journal.Record(Step("c", 3) with { Outcome = ActivityOutcome.Failed, File = "Ratings.csv" });
        journal.Record(Step("d", 4) with { Kind = ActivityKind.Training, Outcome = ActivityOutcome.Failed, ModelId = "m1" });
        journal.Record(Step("f", 5) with { SnapshotId = "s1" });

        var found = await FindAsync(new ActivityQuery
        {
            Kind = kind is null ? null : Enum.Parse<ActivityKind>(kind),
            Outcome = outcome is null ? null : Enum.Parse<ActivityOutcome>(outcome),
            About = about,
        });

        Assert.Equal(expected, string.Join(' ', found.Events.Select(each => each.Id)));
        Assert.Equal(found.Events.Count, found.Total);
    }

    [Fact]
    public async Task FindAsync_SecondPage_GoesOnWhereTheFirstEnds()
    {
        var journal = await OpenJournalAsync();
        for (var number = 1; number <= 5; number++)
        {
            journal.Record(Step($"{number}", number));
        }

        var found = await FindAsync(new ActivityQuery { Page = 2, PageSize = 2 });

        Assert.Equal(["3", "2"], found.Events.Select(each => each.Id));
        Assert.Equal(5, found.Total);
    }

    [Fact]
    public async Task Record_SameIdAgain_StaysAsItWasUnlessItReplaces()
    {
        var journal = await OpenJournalAsync();
        journal.Record(Step("a", 1) with { File = "first" });
        journal.Record(Step("a", 2) with { File = "second" });
        Assert.Equal("first", Assert.Single((await FindAsync(new ActivityQuery())).Events).File);

        journal.Record(Step("a", 3) with { File = "third" }, replaces: true);

        Assert.Equal("third", Assert.Single((await FindAsync(new ActivityQuery())).Events).File);
    }

    [Fact]
    public async Task Record_MoreThanAreKept_ForgetsTheOldest()
    {
        var journal = await OpenJournalAsync(kept: 3);
        for (var number = 1; number <= 8; number++)
        {
            journal.Record(Step($"{number}", number));
        }

        Assert.Equal(["8", "7", "6"], (await FindAsync(new ActivityQuery())).Events.Select(each => each.Id));
    }

    [Fact]
    public async Task Record_AStep_IsAnnounced()
    {
        var journal = await OpenJournalAsync();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        database!.Announced += (_, announcement) =>
        {
            if (announcement.Topic == "activity")
            {
                told.TrySetResult();
            }
        };

        journal.Record(Step("a", 1));

        await told.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (opened is not null)
        {
            await opened.DisposeAsync();
            await database!.DisposeAsync();
        }
    }

    protected abstract Task<IDatabase> OpenAsync();

    private async Task<ActivityJournal> OpenJournalAsync(int kept = 100)
    {
        database = await OpenAsync();
        return opened = new ActivityJournal(database, kept, TimeProvider.System);
    }

    private Task<ActivityList> FindAsync(ActivityQuery query) => opened!.FindAsync(query, TestContext.Current.CancellationToken);

    private static ActivityEvent Step(string id, int minute) => new(id, Noon.AddMinutes(minute), ActivityKind.Import, ActivityOutcome.Done, ActivityCause.Imported);
}
