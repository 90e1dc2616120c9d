using Microsoft.AspNetCore.Components;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Components;

/// <summary>The document around the pages, rendered once per page load.</summary>
public partial class App
{
    /// <summary>The cookie in which the theme switch keeps <c>light</c> or <c>dark</c>; without it the browser's preference decides.</summary>
    internal const string ThemeCookie = "streamrec-theme";

    private string? theme;
    private string? viewer;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        theme = HttpContext?.Request.Cookies[ThemeCookie] switch
        {
            "light" => "light",
            "dark" => "dark",
            _ => null,
        };
        viewer = HttpContext?.Request.Cookies[ViewerChoice.Cookie];
    }
}
