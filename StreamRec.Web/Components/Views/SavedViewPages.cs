namespace StreamRec.Web.Components.Views;

/// <summary>The pages whose address is all that they show, so that an address under a name is a view.</summary>
internal static class SavedViewPages
{
    /// <summary>The first parts of their paths.</summary>
    public static IReadOnlyList<string> Roots { get; } = ["explore", "profile", "catalog"];
}
