using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Imports;

/// <summary>What the address of the import page holds.</summary>
/// <param name="Group">The group of the uploaded files.</param>
/// <param name="Folder">A file or folder of the server.</param>
/// <param name="Append">Whether to add instead of replacing.</param>
internal sealed record ImportAddress(string? Group, string? Folder, bool Append)
{
    /// <summary>The page's path.</summary>
    public const string Path = "import";

    /// <inheritdoc />
    public override string ToString() => new QueryText(Path).Add("group", Group).Add("folder", string.IsNullOrWhiteSpace(Folder) ? null : Folder).Add("append", Append ? "true" : null).ToString();

    /// <summary>The address of a review.</summary>
    public static string OfReview(string id) => new QueryText(Path).Add("review", id).ToString();

    /// <summary>The address of the profile of a file of a review.</summary>
    public static string OfProfile(string id, int file) => new QueryText(Path + "/profile").Add("review", id).Add("file", file).ToString();
}
