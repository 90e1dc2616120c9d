using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Localization;

/// <summary>
/// Says in the visitor's language what is wrong with files. The core says it in English, in exceptions, reports, reviews and steps that lie on the disk and in the store as texts, for programs and
/// logs too; here such a text is known again by the sentence of <c>ProblemText</c> it was made from. A test reads the core's sources and misses none. What is not known, such as the message of a
/// library, stays as it is.
/// </summary>
internal static partial class ProblemWording
{
    // A longer text is a list of names out of somebody's file, and may hold whatever makes the search long.
    private const int LongestText = 4_000;

    private const string Times = " × ";

    private static readonly string[] Joints = [" ", ", "];

    private static readonly Lazy<ProblemTemplate[]> Templates = new(() =>
    [
        .. ProblemText.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .Select(entry => new ProblemTemplate((string)entry.Key, (string)entry.Value!))
            .OrderByDescending(template => template.OwnLength),
    ]);

    /// <summary>A problem in the visitor's language.</summary>
    /// <param name="problem">In English, perhaps behind its place: <c>file, line 3, column id: …</c></param>
    public static string InVisitorsLanguage(string problem) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? problem : Find(problem) ?? problem;

    private static string? Find(string text) => text.Length > LongestText ? null : One(text) ?? Joined(text);

    // The place comes first: a template that begins with a value would take it for a part of the value.
    private static string? One(string text) => Made(text, beginsWithValue: false) ?? Counted(text) ?? Placed(text) ?? Made(text, beginsWithValue: true);

    private static string? Made(string text, bool beginsWithValue)
    {
        foreach (var template in Templates.Value.Where(template => template.BeginsWithValue == beginsWithValue))
        {
            if (template.Values(text) is { } values)
            {
                // A value may be a sentence too, such as what is wrong with the first of many rows.
                return Wording.Fill(ProblemText.ResourceManager.GetString(template.Key, CultureInfo.CurrentUICulture)!, [.. values.Select((value, number) => template.IsQuoted(number) ? value : Find(value) ?? value)]);
            }
        }

        return null;
    }

    // How many rows a reason is that of.
    private static string? Counted(string text) =>
        text.IndexOf(Times, StringComparison.Ordinal) is > 0 and var end && text[..end].All(char.IsAsciiDigit) && Made(text[(end + Times.Length)..], beginsWithValue: false) is { } reason
            ? text[..(end + Times.Length)] + reason
            : null;

    private static string? Placed(string text)
    {
        for (var colon = text.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            // A place is no sentence.
            var problem = text[(colon + 2)..];
            if (!text[..colon].Contains(". ", StringComparison.Ordinal) && (Made(problem, beginsWithValue: false) ?? Made(problem, beginsWithValue: true)) is { } made)
            {
                return PlaceOf(text[..colon]) + ": " + made;
            }
        }

        return null;
    }

    // Several of them, one behind the other; behind a whole sentence may stand one of a library.
    private static string? Joined(string text)
    {
        foreach (var joint in Joints)
        {
            for (var end = text.IndexOf(joint, StringComparison.Ordinal); end > 0; end = text.IndexOf(joint, end + 1, StringComparison.Ordinal))
            {
                var next = text[(end + joint.Length)..];
                if (One(text[..end]) is { } first && (Find(next) ?? (text[end - 1] == '.' ? next : null)) is { } rest)
                {
                    return first + joint + rest;
                }
            }
        }

        return null;
    }

    private static string PlaceOf(string place)
    {
        var match = Place().Match(place);
        string?[] parts =
        [
            match.Groups["file"].Value is { Length: > 0 } file ? file : null,
            match.Groups["line"].Value is { Length: > 0 } line ? Wording.Fill(ImportText.PlaceLine, line) : null,
            match.Groups["column"].Value is { Length: > 0 } column ? Wording.Fill(ImportText.PlaceColumn, column) : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    [GeneratedRegex(@"^(?<file>.*?)((^|, )line (?<line>[0-9]+))?((^|, )column (?<column>[^,]+))?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
