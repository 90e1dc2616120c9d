using StreamRec.Core.Storage;

namespace StreamRec.Core.Intake;

/// <summary>The folders of the server from which people may have files imported by naming them: the inbox of the data root, and those of the settings.</summary>
/// <param name="root">The data root.</param>
/// <param name="options">Names the others.</param>
public sealed class AllowedFolders(DataRoot root, UploadOptions options)
{
    /// <summary>Their full paths, the inbox first.</summary>
    public IReadOnlyList<string> All { get; } = [root.Inbox, .. options.Folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];

    /// <summary>Finds what somebody named: a file or folder inside one of the allowed folders, or such a folder itself.</summary>
    /// <param name="named">A full path, or one inside the inbox.</param>
    /// <returns>Its full path; <see langword="null"/> when it is not there or lies elsewhere, also by way of a link.</returns>
    public string? Resolve(string? named)
    {
        if (string.IsNullOrWhiteSpace(named) || named.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        Directory.CreateDirectory(root.Inbox);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named.Trim(), root.Inbox));
        var allowed = All.FirstOrDefault(folder => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return allowed is not null && (Directory.Exists(path) || File.Exists(path)) && !HasLink(path, allowed) ? path : null;
    }

    // A link inside would lead anywhere.
    private static bool HasLink(string path, string allowed)
    {
        for (var step = path; step.Length > allowed.Length; step = Path.GetDirectoryName(step)!)
        {
            if (File.GetAttributes(step).HasFlag(FileAttributes.ReparsePoint))
            {
                return true;
            }
        }

        return false;
    }
}
