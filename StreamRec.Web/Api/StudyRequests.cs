using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Studies;
using StreamRec.Core.Tuning;

namespace StreamRec.Web.Api;

/// <summary>A model of a study.</summary>
/// <param name="Name">The kind of model, such as mf.</param>
/// <param name="Settings">Values of its parameters by name; what is left out has its default.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StudiedModelRequest(string? Name, IReadOnlyDictionary<string, JsonElement>? Settings);

/// <summary>How good settings are searched for; what is left out has its default.</summary>
/// <param name="Method">grid, random or halving.</param>
/// <param name="Space">What is tried, one text for each parameter: name=a,b,c or name=from..to, with :log for equal ratios and :N for N values in a grid.</param>
/// <param name="Trials">The budget in settings.</param>
/// <param name="Seconds">The budget in seconds.</param>
/// <param name="Resource">What halving gives little of at first: epochs or ratings.</param>
/// <param name="Reduction">Halving lets one of so many settings go on.</param>
/// <param name="SmallestShare">The share of the full effort in the first round of halving.</param>
/// <param name="EarlyStopping">Whether trials that fall behind are given up; true where nothing is said.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TuningSettingsRequest(
    string? Method, string[]? Space, int? Trials, double? Seconds, string? Resource, int? Reduction, double? SmallestShare, bool? EarlyStopping)
{
    /// <exception cref="InvalidParameterException">A word is not accepted.</exception>
    public TuningRequest ToRequest()
    {
        var defaults = new TuningRequest();
        return defaults with
        {
            Method = ApiParameters.ReadChoice("tuning.method", Method, defaults.Method, StudyWords.Of<SearchMethod>()),
            Resource = ApiParameters.ReadChoice("tuning.resource", Resource, defaults.Resource, StudyWords.Of<HalvingResource>()),
            Space = Space ?? [],
            Trials = Trials ?? defaults.Trials,
            Seconds = Seconds,
            Reduction = Reduction ?? defaults.Reduction,
            SmallestShare = SmallestShare ?? defaults.SmallestShare,
            EarlyStopping = EarlyStopping == false ? null : defaults.EarlyStopping,
        };
    }
}

/// <summary>A study to queue; what is left out has the default of its kind.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StudyJobRequest
{
    /// <summary>factors, shares, cross-validate, compare or tune.</summary>
    public string? Kind { get; init; }

    /// <summary>The models: two or more for compare, else one.</summary>
    public IReadOnlyList<StudiedModelRequest?>? Models { get; init; }

    /// <summary>The seed; the server's setting where nothing is said.</summary>
    public int? Seed { get; init; }

    /// <summary>Threads; 0 or nothing for the server's setting.</summary>
    public int? Threads { get; init; }

    /// <summary>The number of folds, 2 to 100.</summary>
    public int? Folds { get; init; }

    /// <summary>Judge on this share of the ratings instead of on folds; above 0, below 1.</summary>
    public double? TestShare { get; init; }

    /// <summary>The numbers of factors of a sweep.</summary>
    public int[]? Factors { get; init; }

    /// <summary>The test shares of a sweep.</summary>
    public double[]? Shares { get; init; }

    /// <summary>Whether ranked lists are judged too.</summary>
    public bool? Ranking { get; init; }

    /// <summary>Look at the first so many ratings only.</summary>
    public int? FirstRatings { get; init; }

    /// <summary>How good settings are searched for, by tune.</summary>
    public TuningSettingsRequest? Tuning { get; init; }

    /// <summary>The study that is asked for.</summary>
    /// <param name="model">The model where none is named.</param>
    /// <param name="seed">The seed where none is given.</param>
    /// <exception cref="InvalidParameterException">A word is missing or not accepted.</exception>
    public StudyRequest ToRequest(string model, int seed)
    {
        var kinds = StudyWords.Of<StudyKind>();
        _ = ApiParameters.ReadRequired("kind", Kind, string.Join(", ", kinds.Select(kind => kind.Word)));
        return new StudyRequest
        {
            Kind = ApiParameters.ReadChoice("kind", Kind, StudyKind.CrossValidate, kinds),
            Models = Models is null ? [new StudyModel(model)] : [.. Models.Select(each => new StudyModel(each?.Name?.Trim() ?? "", TrainingSettingsText.Of(each?.Settings)))],
            Seed = Seed ?? seed,
            Threads = Threads ?? 0,
            Folds = Folds,
            TestShare = TestShare,
            Factors = Factors ?? PublishedSweep.Factors,
            Shares = Shares ?? PublishedSweep.Shares,
            Ranking = Ranking,
            FirstRatings = FirstRatings,
            Tuning = Tuning?.ToRequest(),
        };
    }
}

/// <summary>The words of enumerations in requests and answers about studies.</summary>
internal static class StudyWords
{
    /// <summary>Every value with its word.</summary>
    public static IReadOnlyList<(string Word, T Value)> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Of(value), value))];

    /// <summary>The word of a value, as the command line writes it.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>Parameters of a model as JSON.</summary>
internal static class TrainingSettingsText
{
    /// <summary>The same as <c>key=value</c>.</summary>
    public static string[] Of(IReadOnlyDictionary<string, JsonElement>? settings) =>
        settings is null ? [] : [.. settings.Select(setting => $"{setting.Key}={(setting.Value.ValueKind == JsonValueKind.String ? setting.Value.GetString() : setting.Value.GetRawText())}")];
}
