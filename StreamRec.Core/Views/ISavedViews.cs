using StreamRec.Core.Parameters;

namespace StreamRec.Core.Views;

/// <summary>The views that people have saved, the same for all visitors. Safe to use by many at once.</summary>
public interface ISavedViews
{
    /// <summary>Raised after each change, on some thread.</summary>
    event EventHandler? Changed;

    /// <summary>Every view, the newest first.</summary>
    Task<IReadOnlyList<SavedView>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Saves a view.</summary>
    /// <param name="name">Its name; blanks around it are taken away.</param>
    /// <param name="address">One of the program's own pages, below the server's address.</param>
    /// <param name="snapshotId">The snapshot that is shown, if any.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="InvalidParameterException">The name is missing or too long, or the address is none of the pages that can be saved.</exception>
    /// <exception cref="SavedViewsFullException">As many as are kept are there already.</exception>
    /// <exception cref="IOException">It cannot be written; nothing has changed.</exception>
    Task<SavedView> SaveAsync(string? name, string? address, string? snapshotId, CancellationToken cancellation = default);

    /// <summary>Gives a view another name.</summary>
    /// <returns>The view; <see langword="null"/> when there is none of the id.</returns>
    /// <exception cref="InvalidParameterException">The name is missing or too long.</exception>
    /// <exception cref="IOException">It cannot be written; nothing has changed.</exception>
    Task<SavedView?> RenameAsync(string id, string? name, CancellationToken cancellation = default);

    /// <summary>Deletes a view for good.</summary>
    /// <returns>Whether there was one of the id.</returns>
    /// <exception cref="IOException">It cannot be deleted; nothing has changed.</exception>
    Task<bool> DeleteAsync(string id, CancellationToken cancellation = default);
}

/// <summary>No view more is kept.</summary>
/// <param name="most">How many are.</param>
public sealed class SavedViewsFullException(int most) : Exception($"{most} views are saved, and no more are kept. Delete one first.")
{
    /// <summary>How many are kept.</summary>
    public int Most { get; } = most;
}
