using Microsoft.AspNetCore.Components;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>A page about stories: it has all of them told by the current snapshot.</summary>
public abstract class StoryBasePage : WorkspacePage
{
    private Workspace? told;
    private Task telling = Task.CompletedTask;

    /// <summary>Tells stories.</summary>
    [Inject]
    protected Storyteller Teller { get; set; } = null!;

    /// <summary>The stories in their order; none while they are worked out.</summary>
    protected IReadOnlyList<Story> Stories { get; private set; } = [];

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => telling;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        if (!ReferenceEquals(told, workspace))
        {
            told = workspace;
            telling = TellAsync(workspace);
        }
    }

    /// <summary>Called when the stories are there.</summary>
    protected virtual void OnTold()
    {
    }

    // On another thread: the first visitor of a snapshot waits for the counting.
    private async Task TellAsync(Workspace workspace)
    {
        var stories = await Task.Run(() => Storyteller.Definitions.Select(definition => Teller.Tell(workspace, definition.Id)).ToList());
        if (ReferenceEquals(told, workspace))
        {
            Stories = stories;
            OnTold();
            StateHasChanged();
        }
    }
}
