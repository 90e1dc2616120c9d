using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>One story, slide by slide. The address holds the slide; whether it plays, and full-screen, only the browser knows (stories.js).</summary>
public sealed partial class StoryPage : StoryBasePage, IAsyncDisposable
{
    private ElementReference stage;
    private IJSObjectReference? module;
    private IJSObjectReference? player;
    private string? shown;
    private bool isAttaching;

    /// <summary>The story's name.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The name of the slide; the first without one.</summary>
    [Parameter]
    public string? Step { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private StoryDefinition? Definition => Storyteller.Find(Id);

    private Story? Story => Stories.FirstOrDefault(story => story.Id == Definition?.Id);

    private bool IsEnd => string.Equals(Step, StoryAddress.End, StringComparison.OrdinalIgnoreCase);

    private StoryStep? Slide => Step is not null ? Story?.Find(Step) : Story?.Steps is [var first, ..] ? first : null;

    private bool IsShown => Story is { IsTold: true } && (IsEnd || Slide is not null);

    /// <summary>The place of the slide, from 0; the end has the place after the last step.</summary>
    private int Place => IsEnd ? Story!.Steps.Count : Story!.Steps.ToList().IndexOf(Slide!);

    private string Heading => Definition is null ? Wording.Fill(StoryText.NoStory, Id)
        : IsShown && !IsEnd ? StoryWording.Headline(Definition.Id, Slide!.Finding)
        : StoryWording.Story(Definition.Id);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!IsShown || isAttaching)
        {
            return;
        }

        try
        {
            if (player is null)
            {
                isAttaching = true;
                module = await Script.InvokeAsync<IJSObjectReference>("import", "/" + Assets["lib/scripts/stories.js"]);
                player = await module.InvokeAsync<IJSObjectReference>("attach", stage);
                isAttaching = false;
            }

            var slide = $"{Story!.Id}/{Place}";
            if (shown != slide)
            {
                shown = slide;
                await player.InvokeVoidAsync("shown");
            }
        }
        catch (JSDisconnectedException)
        {
            // The visitor has left; there is nobody to play for.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            if (player is not null)
            {
                await player.InvokeVoidAsync("dispose");
                await player.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has thrown everything away itself.
        }
    }
}
