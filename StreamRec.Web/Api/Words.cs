using System.Text.Json;

namespace StreamRec.Web.Api;

/// <summary>The API's words for values of enumerations.</summary>
internal static class Words
{
    /// <summary>A value as a word: <c>WholeNumber</c> is <c>whole-number</c>.</summary>
    public static string KeyOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
