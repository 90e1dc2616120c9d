using System.Globalization;

namespace StreamRec.Core.Recommendation.Attributes;

/// <summary>The names of attributes: what they are about, a colon, and the value, as in <c>genre:drama</c>.</summary>
public static class AttributeNames
{
    private const int YearsInABand = 5;

    /// <summary>The name; <see langword="null"/> where there is no value.</summary>
    public static string? Of(string kind, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{kind}:{value.Trim()}";

    /// <summary>The name of the band of five years that a number of years falls into.</summary>
    public static string Years(string kind, int years) => $"{kind}:{(years / YearsInABand * YearsInABand).ToString(CultureInfo.InvariantCulture)}";
}
