using System.Globalization;
using StreamRec.Core.Tuning;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Studies;

/// <summary>The fields of a study's form: what they are called, what they mean and what they take.</summary>
internal static class StudyFields
{
    // More points take longer than anybody waits.
    private const int MostPoints = 20;

    /// <summary>What a field is called.</summary>
    public static string LabelOf(string field) => field switch
    {
        StudyDraft.Folds => StudyText.FieldFolds,
        StudyDraft.Factors => StudyText.FieldFactors,
        StudyDraft.Shares => StudyText.FieldShares,
        StudyDraft.Trials => StudyText.FieldTrials,
        StudyDraft.Method => StudyText.FieldMethod,
        StudyDraft.Minutes => StudyText.FieldMinutes,
        StudyDraft.First => StudyText.FieldFirst,
        _ => StudioText.Seed,
    };

    /// <summary>What it means and what it takes.</summary>
    public static string HintOf(string field) => field switch
    {
        StudyDraft.Folds => StudyText.HintFolds,
        StudyDraft.Factors => StudyText.HintFactors,
        StudyDraft.Shares => StudyText.HintShares,
        StudyDraft.Trials => StudyText.HintTrials,
        StudyDraft.Method => StudyText.HintMethod,
        StudyDraft.Minutes => StudyText.HintMinutes,
        StudyDraft.First => StudyText.HintFirst,
        _ => StudioText.SeedHint,
    };

    /// <summary>What stands in a field that is not accepted, told as what would be.</summary>
    public static string AcceptedBy(string field) => field switch
    {
        StudyDraft.Folds => Wording.Fill(StudioText.WholeRange, 2, 100),
        StudyDraft.Factors => Wording.Fill(StudyText.AcceptedFactors, MostPoints),
        StudyDraft.Shares => Wording.Fill(StudyText.AcceptedShares, MostPoints),
        StudyDraft.Trials => Wording.Fill(StudioText.WholeRange, 1, 10_000),
        StudyDraft.Minutes => Wording.Fill(StudioText.NumberRange, 0.1, 10_000),
        StudyDraft.First => Wording.Fill(StudioText.WholeRange, 100, int.MaxValue),
        StudyDraft.Method => string.Join(", ", Methods),
        _ => Wording.Fill(StudioText.WholeRange, int.MinValue, int.MaxValue),
    };

    /// <summary>The ways to search, as the address has them.</summary>
    public static IReadOnlyList<string> Methods { get; } = [.. Enum.GetNames<SearchMethod>().Select(name => name.ToLowerInvariant())];

    /// <summary>A way to search as people call it.</summary>
    public static string MethodName(string method) => method switch
    {
        "grid" => StudyText.MethodGrid,
        "halving" => StudyText.MethodHalving,
        _ => StudyText.MethodRandom,
    };

    /// <summary>Whether a field takes a text.</summary>
    public static bool Accepts(string field, string text)
    {
        var numbers = Numbers(text);
        return field switch
        {
            StudyDraft.Method => Methods.Contains(text, StringComparer.Ordinal),
            StudyDraft.Factors => numbers.Count is > 0 and <= MostPoints && numbers.All(number => double.IsInteger(number) && number is >= 1 and <= 1022),
            StudyDraft.Shares => numbers.Count is > 0 and <= MostPoints && numbers.All(number => number is > 0 and < 100),
            StudyDraft.Minutes => text.Length == 0 || (numbers.Count == 1 && numbers[0] is >= 0.1 and <= 10_000),
            StudyDraft.First => text.Length == 0 || (numbers.Count == 1 && double.IsInteger(numbers[0]) && numbers[0] is >= 100 and <= int.MaxValue),
            StudyDraft.Folds => numbers.Count == 1 && double.IsInteger(numbers[0]) && numbers[0] is >= 2 and <= 100,
            StudyDraft.Trials => numbers.Count == 1 && double.IsInteger(numbers[0]) && numbers[0] is >= 1 and <= 10_000,
            _ => numbers.Count == 1 && double.IsInteger(numbers[0]) && numbers[0] is >= int.MinValue and <= int.MaxValue,
        };
    }

    /// <summary>The numbers of a text, apart by spaces or semicolons; none where one of them is no number.</summary>
    public static IReadOnlyList<double> Numbers(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split([' ', ';', '%'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!double.TryParse(part.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return [];
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
