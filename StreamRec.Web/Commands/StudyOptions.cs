using System.CommandLine;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Studies;

namespace StreamRec.Web.Commands;

/// <summary>The options of <c>study KIND</c>, and the request that they make.</summary>
internal sealed class StudyOptions
{
    private readonly StudyKind kind;
    private readonly TuningOptions? tuning;

    private readonly Option<string[]> model = new("--model") { HelpName = "NAME", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> set = new("--set") { Description = "A parameter of the model; may be given several times.", HelpName = "key=value", DefaultValueFactory = _ => [] };
    private readonly Option<int?> folds = new("--folds") { Description = "The number of folds, 2 to 100.", HelpName = "K" };
    private readonly Option<double?> share = new("--test-share") { Description = "Judge on this share of the ratings (above 0, below 1) instead of on folds.", HelpName = "X" };
    private readonly Option<int[]> factors = new("--factors")
    {
        Description = "The numbers of factors (default: 1 2 4 8 16 32 64 128).",
        HelpName = "N",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. PublishedSweep.Factors],
    };

    private readonly Option<double[]> shares = new("--shares")
    {
        Description = "The test shares (default: 0.01 0.05 0.15 0.25 0.5).",
        HelpName = "X",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. PublishedSweep.Shares],
    };

    private readonly Option<bool> ranking = new("--ranking") { Description = "Judge ranked lists too, which takes longer (cross-validate and compare always do)." };
    private readonly Option<int?> first = new("--first") { Description = "Look at the first so many ratings only.", HelpName = "N" };
    private readonly Option<int?> seed = new("--seed") { Description = "The seed of all randomness.", HelpName = "N" };
    private readonly Option<int> threads = new("--threads") { Description = "Threads to train on.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    public StudyOptions(StudyKind kind)
    {
        this.kind = kind;
        tuning = kind == StudyKind.Tune ? new TuningOptions() : null;
        model.Description = kind == StudyKind.Compare
            ? $"A model of {TrainCommand.ModelNames()}, with settings behind a colon as in mf:factors=8,epochs=20; give two or more."
            : $"The model: {TrainCommand.ModelNames()} (default: setting StreamRec:Training:Model).";
    }

    /// <summary>The options that the kind has.</summary>
    public IEnumerable<Option> All =>
    [
        model,
        .. kind == StudyKind.Compare ? Array.Empty<Option>() : [set],
        .. kind == StudyKind.Shares ? [shares] : new Option[] { folds, share },
        .. kind == StudyKind.Factors ? [factors] : Array.Empty<Option>(),
        .. kind is StudyKind.CrossValidate or StudyKind.Compare ? Array.Empty<Option>() : [ranking],
        first,
        seed,
        threads,
        .. tuning?.All ?? [],
    ];

    /// <summary>The request of a command line, checked.</summary>
    /// <exception cref="InvalidParameterException">A value is not accepted; it is named as the command line writes it.</exception>
    /// <exception cref="Core.Recommendation.ModelException">There is no such model or setting, or its value is not accepted.</exception>
    public StudyRequest Read(ParseResult parsed, TrainingSettings settings)
    {
        var request = RequestOf(parsed, settings);
        try
        {
            StudyRunner.Check(request);
            return request;
        }
        catch (InvalidParameterException failure)
        {
            throw new InvalidParameterException(NameOf(failure.ParameterName), failure.Value, failure.AcceptedValues);
        }
    }

    private StudyRequest RequestOf(ParseResult parsed, TrainingSettings settings) => new()
    {
        Kind = kind,
        Models = kind == StudyKind.Compare
            ? [.. parsed.GetValue(model)!.Select(ReadModel)]
            : [new StudyModel(OneModel(parsed.GetValue(model)!, settings), parsed.GetValue(set)!)],
        Seed = parsed.GetValue(seed) ?? settings.Seed,
        Threads = CommandChecks.Threads(parsed.GetValue(threads)),
        Folds = kind == StudyKind.Shares ? null : parsed.GetValue(folds),
        TestShare = kind == StudyKind.Shares ? null : parsed.GetValue(share),
        Factors = kind == StudyKind.Factors ? parsed.GetValue(factors)! : PublishedSweep.Factors,
        Shares = kind == StudyKind.Shares ? parsed.GetValue(shares)! : PublishedSweep.Shares,
        Ranking = kind is StudyKind.CrossValidate or StudyKind.Compare || !parsed.GetValue(ranking) ? null : true,
        FirstRatings = parsed.GetValue(first),
        Tuning = tuning?.Read(parsed),
    };

    private string NameOf(string field) => field switch
    {
        "models" => model.Name,
        "firstRatings" => first.Name,
        _ => ListOptions.NameOf(field),
    };

    private static string OneModel(string[] names, TrainingSettings settings) => names.Length switch
    {
        0 => settings.Model,
        1 => names[0],
        _ => throw new InvalidParameterException("--model", string.Join(' ', names), ["one model; study compare takes several"]),
    };

    private static StudyModel ReadModel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new StudyModel(text) : new StudyModel(text[..colon], text[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
