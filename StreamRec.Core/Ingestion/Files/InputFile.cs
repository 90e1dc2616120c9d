namespace StreamRec.Core.Ingestion.Files;

/// <summary>One file of an import: on disk as named, or unpacked from an archive into a working folder.</summary>
/// <param name="DisplayName">How the person named it; an archive's entry reads <c>archive.zip/entry.csv</c>. Shown in every message.</param>
/// <param name="Path">Where its bytes are.</param>
/// <param name="NamedDirectly">Whether the person named this very file, not a folder or archive around it: then an unknown kind is an error.</param>
public sealed record InputFile(string DisplayName, string Path, bool NamedDirectly)
{
    /// <summary>The file's name without folders and without a final <c>.gz</c>, lower case.</summary>
    public string PlainName
    {
        get
        {
            var name = System.IO.Path.GetFileName(DisplayName).ToLowerInvariant();
            return name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name;
        }
    }

    /// <summary>The folder (or archive) the file lies in; files of one data set share it.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(DisplayName) ?? "";
}
