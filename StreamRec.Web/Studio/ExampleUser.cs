using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>Somebody to show the program with.</summary>
internal static class ExampleUser
{
    private const int MiddlingRatings = 25;

    private const int MostUsersLookedAt = 1_000;

    /// <summary>The row of a user with a fair number of ratings: enough to know them by, few enough to read; <see langword="null"/> without users.</summary>
    public static int? RowOf(Workspace workspace)
    {
        if (workspace.Users.Count == 0)
        {
            return null;
        }

        var user = 0;
        for (var row = 0; row < Math.Min(workspace.Users.Count, MostUsersLookedAt); row++)
        {
            var distance = Math.Abs(workspace.Ratings.TitlesOf(row).Length - MiddlingRatings);
            if (distance < Math.Abs(workspace.Ratings.TitlesOf(user).Length - MiddlingRatings))
            {
                user = row;
            }
        }

        return user;
    }
}
