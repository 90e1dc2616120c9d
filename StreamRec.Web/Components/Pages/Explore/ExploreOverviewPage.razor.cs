using Microsoft.AspNetCore.Components;
using StreamRec.Core.Exploration;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>The dashboards with a few figures each, and how they are used.</summary>
public sealed partial class ExploreOverviewPage : WorkspacePage
{
    private const int FiguresOfDoor = 4;

    private IReadOnlyList<(DashboardDefinition Definition, IReadOnlyList<KeyFigure> Figures)> doors = [];
    private Workspace? counted;
    private Task counting = Task.CompletedTask;

    [Inject]
    private Explorer Explorer { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => counting;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        if (!ReferenceEquals(counted, workspace))
        {
            counted = workspace;
            counting = CountAsync(workspace);
        }
    }

    // On another thread: the first visitor of a snapshot waits for its columns.
    private async Task CountAsync(Workspace workspace)
    {
        doors = await Task.Run(() => Explorer.Definitions.Select(definition => (definition, FiguresOf(workspace, definition))).ToList());
        StateHasChanged();
    }

    private IReadOnlyList<KeyFigure> FiguresOf(Workspace workspace, DashboardDefinition definition) =>
        [.. Explorer.Explore(workspace, new DashboardRequest(definition.Id) { Charts = [] }).Figures.Where(figure => figure.Value is not null).Take(FiguresOfDoor)];
}
