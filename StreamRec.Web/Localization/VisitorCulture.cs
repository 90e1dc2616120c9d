using System.Globalization;

namespace StreamRec.Web.Localization;

/// <summary>
/// The language of a circuit, to be taken along where another thread makes a page draw itself again: what such a thread calls would otherwise
/// speak the server's language.
/// </summary>
internal sealed class VisitorCulture
{
    private readonly CultureInfo formats = CultureInfo.CurrentCulture;
    private readonly CultureInfo texts = CultureInfo.CurrentUICulture;

    /// <summary>Makes it the language of the work at hand.</summary>
    public void Apply()
    {
        CultureInfo.CurrentCulture = formats;
        CultureInfo.CurrentUICulture = texts;
    }
}
