using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Matches;

/// <summary>Two titles side by side, what speaks for and against them being the same, and the answer that a person gives.</summary>
public sealed partial class MatchRow
{
    private ElementReference sameButton;
    private bool focusesSame;

    /// <summary>The pair.</summary>
    [Parameter, EditorRequired]
    public required MatchPair Pair { get; set; }

    /// <summary>The decision that is on its way, or what became of it; none at other times.</summary>
    [Parameter]
    public DecisionProgress? Progress { get; set; }

    /// <summary>Whether people may decide here.</summary>
    [Parameter]
    public bool CanDecide { get; set; }

    /// <summary>Whether somebody has decided about the pair since the list was made, so that taking it back is worth a word.</summary>
    [Parameter]
    public bool IsTouched { get; set; }

    /// <summary>Somebody says that they are the same, or not; nothing to take it back.</summary>
    [Parameter]
    public EventCallback<bool?> Decided { get; set; }

    private MatchEvidenceWording? Evidence => Pair.Match is { } match && Pair.First is { } first ? MatchEvidenceWording.Of(match, first.Type) : null;

    private string? Disabled => Progress is { IsBusy: true } ? "true" : null;

    private string Outcome => Progress switch
    {
        { Problem: { } problem } => Wording.Fill(MatchesText.Failed, problem),
        { IsWaiting: true } => MatchesText.Waiting,
        not null => MatchesText.Saving,
        _ => Pair.Decision is { } decision
            ? string.Join(' ', decision.Same ? MatchesText.DecidedSame : MatchesText.DecidedDifferent, MatchEvidenceWording.Effect(Pair), Wording.Fill(MatchesText.DecidedWhen, decision.When.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)))
            : IsTouched ? MatchEvidenceWording.Effect(Pair) : "",
    };

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that was pressed is gone; whoever works by keyboard goes on from the first of the pair.
        if (focusesSame && Pair.Decision is null && CanDecide && !Pair.IsGone)
        {
            focusesSame = false;
            await sameButton.FocusAsync();
        }
    }

    private Task DecideAsync(bool same) => Progress is { IsBusy: true } || Pair.Decision?.Same == same ? Task.CompletedTask : Decided.InvokeAsync(same);

    private Task UndoAsync()
    {
        if (Progress is { IsBusy: true })
        {
            return Task.CompletedTask;
        }

        focusesSame = true;
        return Decided.InvokeAsync(null);
    }

    private string Pressed(bool same) => Pair.Decision?.Same == same ? "true" : "false";

    private string Label(string text) => Wording.Fill(text, WithSource(Pair.First, Pair.FirstId), WithSource(Pair.Second, Pair.SecondId));

    private static string NameOf(Title? title, string id) => title?.Name ?? id;

    private static string WithSource(Title? title, string id) => title is null ? id : $"{title.Name} ({title.Platform.Name})";

    private static IEnumerable<(string Kind, string Label, string Icon, IReadOnlyList<string> Texts)> Kinds(MatchEvidenceWording evidence)
    {
        (string, string, string, IReadOnlyList<string> Texts)[] kinds =
        [
            ("agrees", MatchesText.Agrees, "check", evidence.Agrees),
            ("differs", MatchesText.Differs, "close", evidence.Differs),
            ("unknown", MatchesText.Unknown, "info", evidence.Unknown),
        ];
        return kinds.Where(kind => kind.Texts.Count > 0);
    }
}
