using System.Globalization;

namespace StreamRec.Web.Localization;

/// <summary>A language of the pages.</summary>
/// <param name="Code">BCP 47 code, such as <c>es</c>.</param>
/// <param name="Name">The language's name for itself.</param>
internal sealed record Language(string Code, string Name);

/// <summary>The languages in which every text exists.</summary>
internal static class Languages
{
    /// <summary>The language of a visitor whose browser asks for none of ours.</summary>
    public const string Default = "en";

    /// <summary>Spanish.</summary>
    public const string Spanish = "es";

    /// <summary>The cookie that holds a visitor's choice, in ASP.NET Core's <c>c=…|uic=…</c> form.</summary>
    public const string CookieName = "streamrec-language";

    /// <summary>All languages, in the order of the switch.</summary>
    public static readonly IReadOnlyList<Language> All = [new("en", "English"), new(Spanish, "Español")];

    /// <summary>The codes of <see cref="All"/>.</summary>
    public static readonly string[] Codes = [.. All.Select(language => language.Code)];

    /// <summary>The code of the language in which the current request is answered.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Finds a language by its code; <see langword="null"/> when the pages do not speak it.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));
}
