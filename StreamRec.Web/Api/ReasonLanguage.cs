using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Api;

/// <summary>The language of the sentences in an answer: that of the request's <c>Accept-Language</c>, or one that is asked for.</summary>
internal static class ReasonLanguage
{
    /// <summary>What the parameter takes.</summary>
    public const string About = "The language of the reasons' sentences, en or es; without it that of Accept-Language.";

    /// <summary>Makes a language that of the request at hand.</summary>
    /// <exception cref="InvalidParameterException">There are no texts in it.</exception>
    public static void Use(string? language)
    {
        if (!string.IsNullOrWhiteSpace(language))
        {
            var code = (Languages.Find(language.Trim()) ?? throw new InvalidParameterException("language", language, Languages.Codes)).Code;
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(code);
        }
    }
}
