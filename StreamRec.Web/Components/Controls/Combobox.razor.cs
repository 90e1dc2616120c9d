using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Controls;

/// <summary>
/// A text field that suggests as one types (the combobox pattern of the ARIA Authoring Practices): arrows move, Enter takes, Escape closes. The
/// choice is an item, not its text, because names repeat.
/// </summary>
/// <typeparam name="TItem">What is chosen.</typeparam>
public sealed partial class Combobox<TItem>
    where TItem : class
{
    private IReadOnlyList<TItem> found = [];
    private string text = "";
    private TItem? shown;
    private bool isOpen;
    private int active = -1;

    /// <summary>The id of the input; unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What is to be chosen.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>A hint inside the empty field.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The name of the icon inside the field.</summary>
    [Parameter]
    public string Icon { get; set; } = "search";

    /// <summary>The items that fit a text, best first; called on every change, so it must be quick. Gets an empty text when the field is opened empty.</summary>
    [Parameter, EditorRequired]
    public required Func<string, IReadOnlyList<TItem>> Search { get; set; }

    /// <summary>An item as text in the field.</summary>
    [Parameter, EditorRequired]
    public required Func<TItem, string> TextOf { get; set; }

    /// <summary>An item in the list; its text when left out.</summary>
    [Parameter]
    public RenderFragment<TItem>? ItemTemplate { get; set; }

    /// <summary>The choice.</summary>
    [Parameter]
    public TItem? Value { get; set; }

    /// <summary>Raised with the new choice, or with <see langword="null"/> when it is taken back.</summary>
    [Parameter]
    public EventCallback<TItem?> ValueChanged { get; set; }

    private string Announcement => !isOpen || text.Length == 0 ? "" : found.Count switch
    {
        0 => Wording.Fill(ControlsText.NoSuggestions, text),
        1 => ControlsText.OneSuggestion,
        _ => Wording.Fill(ControlsText.SuggestionsCount, found.Count),
    };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(shown, Value))
        {
            shown = Value;
            text = Value is null ? "" : TextOf(Value);
        }
    }

    private void Open()
    {
        found = Search(Value is not null && string.Equals(text, TextOf(Value), StringComparison.Ordinal) ? "" : text);
        active = -1;
        isOpen = true;
    }

    private void OnInput(string? typed)
    {
        text = typed ?? "";
        found = Search(text);
        active = found.Count > 0 && text.Length > 0 ? 0 : -1;
        isOpen = true;
    }

    private async Task OnKeyDownAsync(KeyboardEventArgs arguments)
    {
        switch (arguments.Key)
        {
            case "ArrowDown" when !isOpen:
                Open();
                break;
            case "ArrowDown" when found.Count > 0:
                active = (active + 1) % found.Count;
                break;
            case "ArrowUp" when found.Count > 0:
                active = active <= 0 ? found.Count - 1 : active - 1;
                break;
            case "Enter" when isOpen && active >= 0 && active < found.Count:
                await ChooseAsync(found[active]);
                break;
            case "Escape":
                Close();
                break;
            default:
                break;
        }
    }

    private async Task ChooseAsync(TItem item)
    {
        shown = item;
        text = TextOf(item);
        isOpen = false;
        await ValueChanged.InvokeAsync(item);
    }

    private async Task ClearAsync()
    {
        shown = null;
        text = "";
        isOpen = false;
        await ValueChanged.InvokeAsync(null);
    }

    // A half-typed text is no choice: leaving the field shows again what is chosen.
    private void OnFocusOut() => Close();

    private void Close()
    {
        isOpen = false;
        text = Value is null ? "" : TextOf(Value);
    }
}
