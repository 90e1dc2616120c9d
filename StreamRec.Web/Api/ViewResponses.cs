using System.ComponentModel;
using StreamRec.Core.Views;

namespace StreamRec.Web.Api;

/// <summary>A saved view.</summary>
internal sealed record SavedViewResponse(
    string Id,
    string Name,
    [property: Description("The page with its filters, below the server's address.")] string Address,
    [property: Description("The page without its filters.")] string Page,
    DateTimeOffset CreatedAt,
    [property: Description("The snapshot that was shown when it was saved; on another one its figures may be others.")] string? Snapshot)
{
    /// <summary>The same of the core's.</summary>
    public static SavedViewResponse Of(SavedView view) => new(view.Id, view.Name, view.Address, view.Page, view.CreatedAt, view.SnapshotId);
}

/// <summary>All saved views.</summary>
internal sealed record SavedViewListResponse(
    [property: Description("The newest first.")] IReadOnlyList<SavedViewResponse> Views,
    [property: Description("How many are kept at most.")] int Maximum);

/// <summary>Whether a view was deleted.</summary>
internal sealed record ViewRemovalResponse(bool Removed);

/// <summary>A view to be saved.</summary>
internal sealed record NewViewRequest(
    [property: Description("Its name. Required.")] string? Name,
    [property: Description("A page under /explore, /profile or /catalog with its filters, below the server's address. Required.")] string? Address);

/// <summary>Another name for a view.</summary>
internal sealed record ViewNameRequest([property: Description("The name. Required.")] string? Name);
