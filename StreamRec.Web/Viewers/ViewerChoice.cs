using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Web.Hosting;

namespace StreamRec.Web.Viewers;

/// <summary>The small endpoint behind choosing a profile: a circuit keeps its profile for life, so a change is a new page load with a new cookie.</summary>
internal static class ViewerChoice
{
    /// <summary>The cookie that holds the id of the profile.</summary>
    public const string Cookie = "streamrec-viewer";

    private const string Route = "/preferences/viewer";
    private const int LongestId = 40;

    /// <summary>Adds the endpoint.</summary>
    public static void MapViewerChoice(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, Choose).ExcludeFromDescription();

    /// <summary>The address that switches to a profile and goes on to a page.</summary>
    /// <param name="viewer">Its id; empty for none.</param>
    /// <param name="returnPath">Path and query to go on to, starting with a slash.</param>
    public static string Link(string viewer, string returnPath) => $"{Route.TrimStart('/')}?viewer={Uri.EscapeDataString(viewer)}&returnTo={Uri.EscapeDataString(returnPath)}";

    private static RedirectHttpResult Choose(HttpContext context, string? viewer, string? returnTo)
    {
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true };
        if (viewer is { Length: > 0 and <= LongestId })
        {
            context.Response.Cookies.Append(Cookie, viewer, options);
        }
        else
        {
            context.Response.Cookies.Delete(Cookie);
        }

        return TypedResults.LocalRedirect(ReturnPaths.IsLocal(returnTo) ? returnTo! : "/");
    }
}
