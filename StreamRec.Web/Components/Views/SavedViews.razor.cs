using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using StreamRec.Core.Database;
using StreamRec.Core.Parameters;
using StreamRec.Core.Views;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Views;

/// <summary>The views that people have saved of pages like this one: opens, saves, renames and deletes them. What one visitor changes, all others see at once.</summary>
public sealed partial class SavedViews
{
    private readonly VisitorCulture culture = new();
    private IReadOnlyList<SavedView> views = [];
    private string name = "";
    private string? problem;
    private string? absence;
    private bool isOpen;

    // The page as it is now, below the server's address.
    private string Address => Navigation.ToBaseRelativePath(Navigation.Uri);

    private SavedView? Opened => views.FirstOrDefault(view => Navigation.ToAbsoluteUri(view.Address).AbsoluteUri == Navigation.Uri);

    private SavedView? OtherSnapshot => Opened is { } opened && IsOfOtherSnapshot(opened) ? opened : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Views.Changed += OnViewsChanged;
        Navigation.LocationChanged += OnLocationChanged;
        await ListAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Views.Changed -= OnViewsChanged;
        Navigation.LocationChanged -= OnLocationChanged;
    }

    private bool IsOfOtherSnapshot(SavedView view) => view.SnapshotId is { } saved && Source.Current is { } current && saved != current.Snapshot.Id;

    // Only those of pages like this one: a list of everything would be no help here.
    private async Task ListAsync()
    {
        var root = Address.Split('/', '?', '#')[0];
        try
        {
            (views, absence) = ([.. (await Views.ListAsync()).Where(view => view.Address.Split('/', '?')[0] == root)], null);
        }
        catch (DatabaseException error)
        {
            // The page goes on without them.
            absence = Wording.Fill(ViewsText.StoreGone, error.Message);
        }
    }

    private async Task SaveAsync()
    {
        if (await ChangeAsync(() => Views.SaveAsync(name, Address, Source.Current?.Snapshot.Id)))
        {
            name = "";
        }
    }

    private async Task<bool> ChangeAsync(Func<Task> change)
    {
        problem = null;
        try
        {
            await change();
            return true;
        }
        catch (InvalidParameterException error)
        {
            problem = Wording.Fill(error.ParameterName == "name" ? ViewsText.BadName : ViewsText.BadAddress, Options.Views.MaximumNameLength, Options.Views.MaximumAddressLength);
        }
        catch (SavedViewsFullException error)
        {
            problem = Wording.Fill(ViewsText.Full, error.Most);
        }
        catch (DatabaseException error)
        {
            problem = Wording.Fill(ViewsText.StoreGone, error.Message);
        }

        return false;
    }

    private async Task ToggleAsync()
    {
        (isOpen, problem) = (!isOpen, null);
        if (absence is not null)
        {
            await ListAsync();
        }
    }

    private void OnKey(KeyboardEventArgs key) => isOpen = isOpen && key.Key != "Escape";

    private void OnViewsChanged(object? sender, EventArgs arguments) => _ = InvokeAsync(async () =>
    {
        culture.Apply();
        await ListAsync();
        StateHasChanged();
    });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments) => _ = InvokeAsync(StateHasChanged);
}
