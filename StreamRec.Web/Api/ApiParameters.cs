using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;

namespace StreamRec.Web.Api;

/// <summary>
/// Reads what clients send in the query. Parameters arrive as text, so that a wrong value gets an answer that names it and what is accepted
/// instead of the framework's silent 400.
/// </summary>
internal static class ApiParameters
{
    /// <summary>Reads a whole number within limits.</summary>
    /// <exception cref="InvalidParameterException">It is no whole number, or outside.</exception>
    public static int ReadCount(string name, string? text, int defaultValue, int minimum, int maximum)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return defaultValue;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum
                ? value
                : throw new InvalidParameterException(name, text, [$"a whole number from {minimum} to {maximum}"]);
    }

    /// <summary>Reads a position in a file, which must be there.</summary>
    /// <exception cref="InvalidParameterException">It is missing, no whole number, or below 0.</exception>
    public static long ReadOffset(string name, string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new InvalidParameterException(name, text, ["a whole number from 0"]);

    /// <summary>Reads a score on the rating scale.</summary>
    /// <exception cref="InvalidParameterException">It is no number, or outside.</exception>
    public static double ReadThreshold(string name, string? text, double defaultValue)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return defaultValue;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= RatingScale.Minimum and <= RatingScale.Maximum
                ? value
                : throw new InvalidParameterException(name, text, ["a number from 0.5 to 5"]);
    }

    /// <summary>Reads yes or no.</summary>
    /// <exception cref="InvalidParameterException">It is neither.</exception>
    public static bool ReadFlag(string name, string? text) =>
        !string.IsNullOrWhiteSpace(text)
        && (bool.TryParse(text.Trim(), out var value) ? value : throw new InvalidParameterException(name, text, ["true", "false"]));

    /// <summary>Reads one of several words.</summary>
    /// <exception cref="InvalidParameterException">It is none of them.</exception>
    public static T ReadChoice<T>(string name, string? text, T defaultValue, IReadOnlyList<(string Word, T Value)> choices)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return defaultValue;
        }

        foreach (var (word, value) in choices)
        {
            if (string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw new InvalidParameterException(name, text, [.. choices.Select(choice => choice.Word)]);
    }

    /// <summary>Reads a text that must be there.</summary>
    /// <exception cref="InvalidParameterException">It is missing or blank.</exception>
    public static string ReadRequired(string name, string? text, string accepted) =>
        string.IsNullOrWhiteSpace(text) ? throw new InvalidParameterException(name, null, [accepted]) : text.Trim();

    /// <summary>The values of a parameter that may be given several times, blank ones left out.</summary>
    public static string[] ReadMany(string[]? texts) => [.. (texts ?? []).Where(text => !string.IsNullOrWhiteSpace(text))];
}
