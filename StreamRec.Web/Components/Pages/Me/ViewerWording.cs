using StreamRec.Core.Database;
using StreamRec.Core.Viewers;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Components.Pages.Me;

/// <summary>Profiles as the visitor reads about them.</summary>
internal static class ViewerWording
{
    /// <summary>What a mark is called.</summary>
    public static string Mark(Mark mark) => mark == Core.Viewers.Mark.WatchList ? ViewerText.WatchList : ViewerText.NotForMe;

    /// <summary>The same with what it is given to, for screen readers.</summary>
    public static string MarkLabel(Mark mark, string name) => Wording.Fill(mark == Core.Viewers.Mark.WatchList ? ViewerText.WatchListFor : ViewerText.NotForMeFor, name);

    /// <summary>Does something to a profile.</summary>
    /// <returns>Why it could not be done, for the visitor, or <see langword="null"/>.</returns>
    public static async Task<string?> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            return null;
        }
        catch (RefusedViewerException error)
        {
            return Of(error);
        }
        catch (DatabaseException error)
        {
            return error.Message;
        }
    }

    /// <summary>Why something was refused, in the visitor's language.</summary>
    public static string Of(RefusedViewerException error) => error.Refusal switch
    {
        ViewerRefusal.Unknown => ViewerText.RefusedUnknown,
        ViewerRefusal.NoName => ViewerText.RefusedNoName,
        ViewerRefusal.NameTooLong => ViewerText.RefusedNameTooLong,
        ViewerRefusal.NameTaken => ViewerText.RefusedNameTaken,
        ViewerRefusal.TooManyViewers => ViewerText.RefusedTooManyViewers,
        ViewerRefusal.TooManyRatings => ViewerText.RefusedTooManyRatings,
        ViewerRefusal.UserTaken => ViewerText.RefusedUserTaken,
        ViewerRefusal.UsersNotAllowed => ViewerText.RefusedUsersNotAllowed,
        ViewerRefusal.ImportedRating => ViewerText.RefusedImportedRating,
        _ => error.Message,
    };

    /// <summary>Which imported rating a work's own one, or its mark, takes the place of; <see langword="null"/> where there is none or it counts.</summary>
    public static string? InsteadOf(ViewerTaste taste, int work) => taste.ImportedScoreOf(work) is { } score && !taste.IsImported(work) ? Wording.Fill(ViewerText.InsteadOf, TitleWording.HalfStepScore(score)) : null;

    /// <summary>For whom a profile that stands for an imported user rates, and whose ratings count.</summary>
    public static string ForUser(Viewer viewer, ViewerTaste taste, Workspace workspace)
    {
        var user = ImportedUsers.IdOf(viewer, workspace);
        return ImportedUsers.RowOf(viewer, workspace) < 0
            ? Wording.Fill(ViewerText.ForUserAbsent, user)
            : Wording.Fill(
                ViewerText.ForUser,
                user,
                Wording.Count(taste.Profile.Count - taste.Ratings.Count, ViewerText.ForUserImportedOne, ViewerText.ForUserImported),
                Wording.Count(taste.Ratings.Count, ViewerText.ForUserOwnOne, ViewerText.ForUserOwn));
    }
}
