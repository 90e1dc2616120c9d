using System.Globalization;

namespace StreamRec.Web.Localization;

/// <summary>Languages of films as the visitor reads them.</summary>
internal static class LanguageWording
{
    /// <summary>A language by its ISO 639-1 code. A code that the machine's tables do not have (the source has a few of its own) stays as it is.</summary>
    public static string Of(string code)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName;
            return name.Length == 0 ? code : char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
