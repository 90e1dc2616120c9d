using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Tests.Workspaces.Retraining;

public sealed class NewRatingsTests : IDisposable
{
    private readonly GrowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Compare_GivenChangedGoneAndNewUsers_MarksWhatIsNew()
    {
        // User rows 0 and 1 now; user 1 is row 0 before. Title, time, half stars:
        var now = new RatingTable([0, 2, 6], [1, 3, 0, 2, 2, 5], [8, 8, 4, 5, 6, 9], [10, 10, 10, 10, 20, 10], 6);
        var before = new RatingTable([0, 4], [0, 1, 2, 5], [4, 7, 5, 8], [10, 10, 10, 10], 6);

        var found = NewRatings.Compare(now, before, [-1, 0], TestContext.Current.CancellationToken);

        Assert.Equal([true, true, false, false, true, true], found.IsNew);
        Assert.Equal((4, 4), (found.Count, found.Known));
    }

    [Fact]
    public void Find_AppendedToASnapshot_FindsExactlyTheAppended()
    {
        var model = world.Train();
        world.Append(25, 10, 15, GrowingWorld.Chance);
        var workspace = world.Loader.LoadCurrent()!;

        var found = NewRatings.Find(world.Loader.Snapshots, workspace, model, TestContext.Current.CancellationToken)!;

        Assert.Equal(workspace.Ratings.Count - 600, found.Count);
        Assert.Equal(600, found.Known);
        for (var user = 0; user < workspace.Users.Count; user++)
        {
            var isNew = found.IsNew.AsSpan(workspace.Ratings.UserStarts[user]..workspace.Ratings.UserStarts[user + 1]);
            Assert.Equal(workspace.Users.NumberOf(user) >= 30, !isNew.Contains(false));
            Assert.Equal(workspace.Users.NumberOf(user) < 25, !isNew.Contains(true));
        }
    }
}
