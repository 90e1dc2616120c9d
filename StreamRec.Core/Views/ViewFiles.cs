using System.Text.Json;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Views;

/// <summary>The saved views of versions before the store: a JSON file each, in a folder of the data root. They are read only, and stay for whoever goes back to such a version.</summary>
/// <param name="root">The data root.</param>
public sealed class ViewFiles(DataRoot root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All that can be read; one damaged or strange file hides one view, not all of them.</summary>
    /// <param name="pages">The first parts of the paths that can be saved.</param>
    /// <param name="options">How long names and addresses may be.</param>
    internal List<SavedView> Read(IReadOnlyList<string> pages, ViewOptions options) =>
        [.. (Directory.Exists(root.Views) ? Directory.EnumerateFiles(root.Views, "*.json") : []).Select(path => TryRead(path, pages, options)).OfType<SavedView>()];

    private static SavedView? TryRead(string path, IReadOnlyList<string> pages, ViewOptions options)
    {
        try
        {
            var view = JsonSerializer.Deserialize<SavedView>(File.ReadAllBytes(path), Json);
            return view?.Id == Path.GetFileNameWithoutExtension(path)
                ? view with { Name = ViewName.Check(view.Name, options.MaximumNameLength), Address = ViewAddress.Check(view.Address, pages, options.MaximumAddressLength) }
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidParameterException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
