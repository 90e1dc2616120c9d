using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.History;

/// <summary>What the earlier systems published, beside what their rules give on the data at hand, with their defects named.</summary>
public sealed partial class HistoryPage : WorkspacePage
{
    private GroupFigures? groups;
    private ScoreFigures? scores;
    private FlagFigures? flags;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        groups = GroupFigures.Of(workspace);
        scores = ScoreFigures.Of(workspace);
        flags = FlagFigures.Of(workspace);
    }
}
