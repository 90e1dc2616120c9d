namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>Addresses of stories. A slide goes by the name of its step, not by its number: a shared link shows the same claim whatever other data leave out.</summary>
internal static class StoryAddress
{
    /// <summary>The overview's path.</summary>
    public const string Path = "stories";

    /// <summary>The name of the last slide, which makes no claim.</summary>
    public const string End = "end";

    /// <summary>A story from its start, or at one of its slides.</summary>
    public static string Of(string story, string? step = null) => step is null ? $"{Path}/{story}" : $"{Path}/{story}/{step}";

    /// <summary>All slides of a story on one page.</summary>
    public static string OfAll(string story) => $"{Path}/{story}/all";
}
