using System.Globalization;
using System.Text.RegularExpressions;

namespace StreamRec.Web.Localization;

/// <summary>A sentence of <c>ProblemText</c> with places for values, in English: finds the values again in a text that was made from it.</summary>
internal sealed partial class ProblemTemplate
{
    private readonly string[] pieces;
    private readonly int[] places;

    /// <summary>Takes a template apart.</summary>
    /// <param name="key">Its name in the resources.</param>
    /// <param name="text">The template, with places <c>{0}</c>, <c>{1}</c>…, never two side by side.</param>
    public ProblemTemplate(string key, string text)
    {
        Key = key;
        pieces = Place().Split(text);
        places = [.. Place().Matches(text).Select(match => int.Parse(match.ValueSpan[1..^1], CultureInfo.InvariantCulture))];
    }

    /// <summary>Its name in the resources.</summary>
    public string Key { get; }

    /// <summary>How many of its characters are its own: of two templates that fit, the one with more of them is meant.</summary>
    public int OwnLength => pieces.Sum(piece => piece.Length);

    /// <summary>Whether it begins with a value, which may be anything.</summary>
    public bool BeginsWithValue => pieces[0].Length == 0;

    /// <summary>Whether a value stands in quotes: then it is what somebody's file holds, and no words of ours.</summary>
    public bool IsQuoted(int value) => Array.IndexOf(places, value) is >= 0 and var place && pieces[place] is [.., '"' or '\''];

    /// <summary>The values of a text, by their numbers; <see langword="null"/> when it was not made from this template.</summary>
    public string[]? Values(string text)
    {
        if (places.Length == 0)
        {
            return text == pieces[0] ? [] : null;
        }

        if (!text.StartsWith(pieces[0], StringComparison.Ordinal) || !text.EndsWith(pieces[^1], StringComparison.Ordinal))
        {
            return null;
        }

        var values = new string[places.Max() + 1];
        var begin = pieces[0].Length;
        var last = text.Length - pieces[^1].Length;
        for (var place = 0; place < places.Length; place++)
        {
            var end = place == places.Length - 1 ? last : text.IndexOf(pieces[place + 1], begin, StringComparison.Ordinal);
            if (end < begin || end > last)
            {
                return null;
            }

            values[places[place]] = text[begin..end];
            begin = end + pieces[place + 1].Length;
        }

        return values;
    }

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
