using System.Globalization;
using StreamRec.Core.Ingestion;

namespace StreamRec.Core.Intake;

/// <summary>The paths of a review and what people call them.</summary>
/// <param name="uploads">Uploaded files.</param>
/// <param name="pathOf">Where such a file is.</param>
/// <param name="folder">A file or folder of the server, or <see langword="null"/>.</param>
internal sealed class ReviewInputs(IReadOnlyList<Upload> uploads, Func<string, string?> pathOf, string? folder)
{
    /// <summary>What the import is asked.</summary>
    /// <exception cref="UnusableInputException">A file was removed meanwhile.</exception>
    public ImportRequest Request(bool append)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var upload in uploads)
        {
            var path = pathOf(upload.Id) ?? throw new UnusableInputException("the file was removed meanwhile.", upload.Name);

            // Reports tell files apart by name; what the name says of the kind stays at its end.
            var name = upload.Name;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"({number})/{upload.Name}");
            }

            names[path] = name;
        }

        if (folder is not null)
        {
            names[folder] = Path.GetFileName(folder);
        }

        return new ImportRequest([.. names.Keys], append) { Names = names };
    }
}
