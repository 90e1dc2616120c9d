using System.Globalization;
using System.Text.RegularExpressions;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>Puts the facts of a finding into a text, each in the place of its name: <c>{first} has {ratio} times …</c>.</summary>
internal static partial class FindingText
{
    private const int MostNames = 4;
    private const double SmallShare = 0.1;
    private const int MostShareDigits = 4;
    private const double LargeFactor = 10;

    /// <summary>Fills a text in the visitor's culture.</summary>
    public static string Fill(string text, Finding finding) => Place().Replace(text, place => Of(finding[place.Groups["fact"].Value]));

    /// <summary>The names of the facts that a text has places for.</summary>
    public static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(place => place.Groups["fact"].Value);

    /// <summary>A fact as people read it.</summary>
    public static string Of(FindingFact fact) => fact.Value is { } value ? Number(fact.Unit, value) : Join([.. fact.Names.Select(Name)]);

    /// <summary>A number with the digits that a sentence needs.</summary>
    public static string Number(FigureUnit unit, double value) => unit switch
    {
        FigureUnit.Share => Share(value),
        FigureUnit.Factor => value.ToString(value < LargeFactor ? "0.#" : "N0", CultureInfo.CurrentCulture),
        _ => FigureText.WithUnit(unit, value),
    };

    /// <summary>What a finding speaks of.</summary>
    public static string Name(FindingName name)
    {
        if (name.Label is { } label)
        {
            return label;
        }

        if (name.Dimension is not { Kind: DimensionKind.Number })
        {
            return ExploreWording.Value(name.Dimension, name.Key);
        }

        return double.TryParse(name.Key, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##", CultureInfo.CurrentCulture)
            : Wording.Fill(StoryText.Decade, name.Key.Split("..")[0]);
    }

    // A part of the whole is never written as all or nothing of it.
    private static string Share(double value)
    {
        var culture = CultureInfo.CurrentCulture;
        for (var digits = Math.Round(value, 3) < SmallShare ? 1 : 0; digits < MostShareDigits; digits++)
        {
            if (Math.Round(value, digits + 2) is > 0 and < 1)
            {
                return value.ToString($"P{digits}", culture);
            }
        }

        return Math.Round(value, MostShareDigits).ToString("P0", culture);
    }

    private static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        > MostNames => string.Join(", ", names.Take(MostNames - 1)) + ", …",
        _ => Wording.Fill(StoryText.And, string.Join(", ", names.Take(names.Count - 1)), names[^1]),
    };

    [GeneratedRegex(@"\{(?<fact>[a-z][a-z-]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
