using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using StreamRec.Web.Hosting;

namespace StreamRec.Web.Localization;

/// <summary>The small endpoint behind the language switch: a circuit keeps its language for life, so a change is a new page load with a new cookie.</summary>
internal static class LanguageChoice
{
    private const string Route = "/preferences/language";

    /// <summary>Adds the endpoint.</summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Route, Choose).ExcludeFromDescription();

    /// <summary>The address that switches to a language and comes back.</summary>
    /// <param name="code">Code of the language.</param>
    /// <param name="returnPath">Path and query to come back to, starting with a slash.</param>
    public static string Link(string code, string returnPath) =>
        $"{Route.TrimStart('/')}?language={Uri.EscapeDataString(code)}&returnTo={Uri.EscapeDataString(returnPath)}";

    private static Results<RedirectHttpResult, BadRequest<string>> Choose(HttpContext context, string? language, string? returnTo)
    {
        if (Languages.Find(language) is not { } chosen)
        {
            return TypedResults.BadRequest($"language: expected one of {string.Join(", ", Languages.Codes)}");
        }

        context.Response.Cookies.Append(
            Languages.CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen.Code)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        return TypedResults.LocalRedirect(ReturnPaths.IsLocal(returnTo) ? returnTo! : "/");
    }
}
