using System.Globalization;

namespace StreamRec.Web.Localization;

/// <summary>Fills the gaps of a text from the resources, in the visitor's culture.</summary>
internal static class Wording
{
    /// <summary>Puts <paramref name="values"/> in the places <c>{0}</c>, <c>{1}</c>… of <paramref name="text"/>.</summary>
    public static string Fill(string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>Chooses between the text for one and the text for any other number, and fills the number in as <c>{0}</c>.</summary>
    public static string Count(long number, string one, string other) => Fill(number == 1 ? one : other, number);
}
