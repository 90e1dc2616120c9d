namespace StreamRec.Web.Hosting;

/// <summary>Where an endpoint that keeps a preference goes on to.</summary>
internal static class ReturnPaths
{
    /// <summary>Whether it stays on this site: "//host" and "/\host" look like paths and leave it.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
