using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>A path or field name that may go on in the next line where the eye expects it, on a narrow screen.</summary>
internal static class BreakablePath
{
    /// <summary>The text with a place to break after each slash, dot and underscore; copied, it is the same text.</summary>
    public static MarkupString Of(string text)
    {
        var safe = HtmlEncoder.Default.Encode(text);
        return new MarkupString(safe.Replace("/", "/<wbr>", StringComparison.Ordinal).Replace(".", ".<wbr>", StringComparison.Ordinal).Replace("_", "_<wbr>", StringComparison.Ordinal));
    }
}
