using System.Globalization;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Studies;

/// <summary>The ranges of a study's numbers.</summary>
internal static class StudyChecks
{
    private const int MostThreads = 1_024;
    private const int MostPoints = 100;

    /// <summary>Refuses a request with a number out of range.</summary>
    /// <exception cref="InvalidParameterException">Names the number and what is accepted.</exception>
    public static void Check(StudyRequest request)
    {
        Require(Enum.IsDefined(request.Kind), "kind", request.Kind, "factors, shares, cross-validate, compare or tune");
        Require(request.Models is not null && request.Models.All(model => model is { Name.Length: > 0, Settings: not null }), "models", null, "models with a name and settings");
        var models = request.Models!.Count;
        Require(request.Kind == StudyKind.Compare ? models is >= 2 and <= MostPoints : models == 1, "models", models, request.Kind == StudyKind.Compare ? "two models or more" : "one model");
        Require(request.Threads is >= 0 and <= MostThreads, "threads", request.Threads, $"a whole number from 0 to {MostThreads}");
        Require(request.Folds is null or (>= 2 and <= 100), "folds", request.Folds, "a whole number from 2 to 100");
        Require(request.TestShare is null or (> 0 and < 1), "testShare", request.TestShare, "a number above 0 and below 1");
        Require(request.Folds is null || request.TestShare is null, "testShare", request.TestShare, "either folds or a test share");
        Require(request.FirstRatings is null or >= 1, "firstRatings", request.FirstRatings, "a whole number from 1");
        if (request.Kind == StudyKind.Factors)
        {
            Require(request.Factors is { Count: >= 1 and <= MostPoints } factors && factors.All(each => each >= 1), "factors", Listed(request.Factors), $"from 1 to {MostPoints} whole numbers from 1");
        }

        if (request.Kind == StudyKind.Shares)
        {
            Require(request.Shares is { Count: >= 1 and <= MostPoints } shares && shares.All(each => each is > 0 and < 1), "shares", Listed(request.Shares), $"from 1 to {MostPoints} numbers above 0 and below 1");
        }
    }

    private static string? Listed<T>(IReadOnlyList<T>? values) => values is null ? null : string.Join(' ', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static void Require(bool holds, string name, object? value, string accepted)
    {
        if (!holds)
        {
            throw new InvalidParameterException(name, Convert.ToString(value, CultureInfo.InvariantCulture), [accepted]);
        }
    }
}
