using StreamRec.Core.Configuration;
using StreamRec.Core.Viewers;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Viewers;

/// <summary>The imported users that profiles stand for, in the data in use.</summary>
internal static class ImportedUsers
{
    /// <summary>The user's row; −1 when the profile stands for nobody, or for somebody whom the data do not have.</summary>
    public static int RowOf(Viewer viewer, Workspace workspace) => workspace.Users.Find(viewer.User);

    /// <summary>The user's id as the other pages show it; the one that was kept where the data do not have the user.</summary>
    public static string IdOf(Viewer viewer, Workspace? workspace) => workspace is not null && RowOf(viewer, workspace) is >= 0 and var row ? workspace.Users.TextOf(row) : viewer.User ?? "";

    /// <summary>What a profile has said, over the imported ratings of the user that it stands for where the settings allow that.</summary>
    public static ViewerTaste TasteOf(ViewerRecord record, Workspace workspace, StreamRecOptions options) => ViewerTaste.Of(
        record, workspace.Catalog, options.Viewers.RateForImportedUsers ? workspace.Predictor.TasteOf(RowOf(record.Viewer, workspace)) : null);
}
