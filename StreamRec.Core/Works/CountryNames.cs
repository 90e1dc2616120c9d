using System.Collections.Frozen;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works;

/// <summary>One name for a country that sources name differently. A country that no longer is, such as the Soviet Union, stays itself.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["united states of america"] = "United States",
        ["usa"] = "United States",
        ["uk"] = "United Kingdom",
        ["great britain"] = "United Kingdom",
        ["korea, republic of"] = "South Korea",
        ["republic of korea"] = "South Korea",
        ["russian federation"] = "Russia",
        ["czechia"] = "Czech Republic",
        ["hong kong sar china"] = "Hong Kong",
        ["viet nam"] = "Vietnam",
        ["islamic republic of iran"] = "Iran",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name under which a country is found.</summary>
    /// <param name="name">A country's name in English, in any case.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known.GetValueOrDefault(TextKey.Fold(name), name);
    }

    /// <summary>The names under which some countries are found, each once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Any(name => !string.Equals(Of(name), name, StringComparison.Ordinal)) ? [.. names.Select(Of).Distinct(StringComparer.Ordinal)] : names;
    }
}
