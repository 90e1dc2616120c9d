using Microsoft.Playwright;

namespace StreamRec.Tests.Browser;

/// <summary>Who visits, and with what.</summary>
/// <param name="Language">The browser's language: <c>en</c> or <c>es</c>.</param>
/// <param name="Theme">What the browser prefers.</param>
/// <param name="Width">Width of the window in CSS pixels.</param>
internal sealed record Visitor(string Language = "en", ColorScheme Theme = ColorScheme.Light, int Width = 1280)
{
    private const int Height = 900;

    /// <summary>The settings of a fresh browser profile for this visitor.</summary>
    public BrowserNewContextOptions Profile(Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = Language,
        ColorScheme = Theme,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        // A page half way through a fade has the contrast of neither end.
        ReducedMotion = ReducedMotion.Reduce,
    };
}
