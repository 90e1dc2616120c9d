using System.Text.Json;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Views;

/// <summary>Saved views as JSON files of the data root, one each, so that a change touches one small file, which appears whole or not at all.</summary>
/// <param name="root">The data root.</param>
/// <param name="options">How many, and how long.</param>
/// <param name="pages">The first parts of the paths that can be saved.</param>
/// <param name="time">The time.</param>
public sealed class FileSavedViews(DataRoot root, ViewOptions options, IReadOnlyList<string> pages, TimeProvider time) : ISavedViews, IDisposable
{
    private const string Extension = ".json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly SemaphoreSlim turn = new(1, 1);
    private Dictionary<string, SavedView>? known;

    /// <inheritdoc />
    public event EventHandler? Changed;

    /// <inheritdoc />
    public Task<IReadOnlyList<SavedView>> ListAsync(CancellationToken cancellation = default) =>
        InTurnAsync(views => (IReadOnlyList<SavedView>)[.. views.Values.OrderByDescending(view => view.Id, StringComparer.Ordinal)], cancellation);

    /// <inheritdoc />
    public Task<SavedView> SaveAsync(string? name, string? address, string? snapshotId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var view = new SavedView(Guid.CreateVersion7(now).ToString("n"), CheckName(name), ViewAddress.Check(address, pages, options.MaximumAddressLength), now, snapshotId);
        return ChangeAsync(
            views =>
            {
                if (views.Count >= options.MaximumViews)
                {
                    throw new SavedViewsFullException(options.MaximumViews);
                }

                return Keep(views, view);
            },
            cancellation);
    }

    /// <inheritdoc />
    public Task<SavedView?> RenameAsync(string id, string? name, CancellationToken cancellation = default)
    {
        var checkedName = CheckName(name);
        return ChangeAsync(views => views.TryGetValue(id, out var view) ? Keep(views, view with { Name = checkedName }) : null, cancellation);
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string id, CancellationToken cancellation = default) => ChangeAsync(
        views =>
        {
            if (!views.ContainsKey(id))
            {
                return false;
            }

            File.Delete(PathOf(id));
            return views.Remove(id);
        },
        cancellation);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private string CheckName(string? name)
    {
        var text = name?.Trim();
        return text is { Length: > 0 } && text.Length <= options.MaximumNameLength && !text.Any(char.IsControl)
            ? text
            : throw new InvalidParameterException("name", string.IsNullOrEmpty(text) ? null : text, [$"1 to {options.MaximumNameLength} characters"]);
    }

    private SavedView Keep(Dictionary<string, SavedView> views, SavedView view)
    {
        OutputFolder.Create(root.Views);
        AtomicFile.WriteAllBytes(PathOf(view.Id), JsonSerializer.SerializeToUtf8Bytes(view, Json));
        return views[view.Id] = view;
    }

    private string PathOf(string id) => Path.Combine(root.Views, id + Extension);

    private async Task<T> ChangeAsync<T>(Func<Dictionary<string, SavedView>, T> change, CancellationToken cancellation)
    {
        var result = await InTurnAsync(change, cancellation).ConfigureAwait(false);
        Changed?.Invoke(this, EventArgs.Empty);
        return result;
    }

    private async Task<T> InTurnAsync<T>(Func<Dictionary<string, SavedView>, T> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // A disk may be slow; the page that asks goes on meanwhile.
            return await Task.Run(() => work(known ??= Read()), cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private Dictionary<string, SavedView> Read()
    {
        var views = new Dictionary<string, SavedView>(StringComparer.Ordinal);
        foreach (var path in Directory.Exists(root.Views) ? Directory.EnumerateFiles(root.Views, "*" + Extension) : [])
        {
            if (Read(path) is { } view && view.Id == Path.GetFileNameWithoutExtension(path))
            {
                views[view.Id] = view;
            }
        }

        return views;
    }

    // One damaged or strange file hides one view, not all of them, and stays for whoever wants to repair it.
    private SavedView? Read(string path)
    {
        try
        {
            var view = JsonSerializer.Deserialize<SavedView>(File.ReadAllBytes(path), Json);
            return view is { Id: not null } ? view with { Name = CheckName(view.Name), Address = ViewAddress.Check(view.Address, pages, options.MaximumAddressLength) } : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidParameterException)
        {
            return null;
        }
    }
}
