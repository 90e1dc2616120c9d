using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Questions;

/// <summary>Reads and checks what people and programs give as parameters of questions, alike for pages, commands and the API.</summary>
public static class QuestionParameters
{
    /// <summary>The first year that is taken for a year of release: the oldest film known is of 1874.</summary>
    public const int FirstYear = 1870;

    /// <summary>The last year that is taken for a year.</summary>
    public const int LastYear = 2100;

    /// <summary>The basis that counts means by year of release.</summary>
    public const string ReleaseYear = "release_year";

    /// <summary>The basis that counts single scores by the year they were given in.</summary>
    public const string RatingYear = "rating_year";

    /// <summary>The key of a basis.</summary>
    public static string KeyOf(ScoreBasis basis) => basis == ScoreBasis.ReleaseYear ? ReleaseYear : RatingYear;

    /// <summary>Reads a year; <see langword="null"/> when none is given.</summary>
    /// <exception cref="InvalidParameterException">It is not a whole number from <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public static int? ReadYear(string parameterName, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear
                ? year
                : throw new InvalidParameterException(parameterName, text, AcceptedYears);
    }

    /// <summary>Reads a year that must be given.</summary>
    /// <exception cref="InvalidParameterException">It is missing or not a year.</exception>
    public static int ReadRequiredYear(string parameterName, string? text) =>
        ReadYear(parameterName, text) ?? throw new InvalidParameterException(parameterName, null, AcceptedYears);

    /// <summary>Reads a platform that must be given.</summary>
    /// <exception cref="InvalidParameterException">It is missing or unknown.</exception>
    public static Platform ReadRequiredPlatform(string parameterName, string? text) =>
        CatalogTerms.ReadPlatform(parameterName, text)
        ?? throw new InvalidParameterException(parameterName, null, [.. Platform.All.Select(platform => platform.Key)]);

    /// <summary>Reads a score to compare with, 0 to 5, with a point as decimal separator.</summary>
    /// <exception cref="InvalidParameterException">It is missing, not a number, or outside.</exception>
    public static double ReadScore(string parameterName, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidParameterException(parameterName, null, AcceptedScores);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 5
            ? score
            : throw new InvalidParameterException(parameterName, text, AcceptedScores);
    }

    /// <summary>Reads a basis: <c>release_year</c> (also when none is given) or <c>rating_year</c>.</summary>
    /// <exception cref="InvalidParameterException">There is no such basis.</exception>
    public static ScoreBasis ReadBasis(string parameterName, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? ScoreBasis.ReleaseYear
            : TextKey.Fold(text) switch
            {
                ReleaseYear => ScoreBasis.ReleaseYear,
                RatingYear => ScoreBasis.RatingYear,
                _ => throw new InvalidParameterException(parameterName, text, [ReleaseYear, RatingYear]),
            };

    /// <summary>Checks a year that is already a number.</summary>
    internal static void RequireYear(string parameterName, int? year)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw new InvalidParameterException(parameterName, year.Value.ToString(CultureInfo.InvariantCulture), AcceptedYears);
        }
    }

    /// <summary>Checks a score that is already a number.</summary>
    internal static void RequireScore(string parameterName, double score)
    {
        if (score is not (>= 0 and <= 5))
        {
            throw new InvalidParameterException(parameterName, score.ToString(CultureInfo.InvariantCulture), AcceptedScores);
        }
    }

    private static string[] AcceptedYears => [$"a year from {FirstYear} to {LastYear}"];

    private static string[] AcceptedScores => ["a number from 0 to 5"];
}
