using System.CommandLine;
using StreamRec.Core.Parameters;
using StreamRec.Core.Tuning;

namespace StreamRec.Web.Commands;

/// <summary>The options of <c>study tune</c> that say how settings are searched for.</summary>
internal sealed class TuningOptions
{
    private static readonly TuningRequest Defaults = new();
    private static readonly EarlyStopping Stopping = new();

    private readonly Option<string> method = new("--method") { Description = "grid, random or halving.", HelpName = "METHOD", DefaultValueFactory = _ => "random" };
    private readonly Option<string[]> space = new("--space")
    {
        Description = "What is tried of a parameter: name=a,b,c or name=from..to with :log for equal ratios and :N for N values in a grid; may be given several times (default: around the model's defaults).",
        HelpName = "name=…",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> trials = new("--trials") { Description = "The budget in settings.", HelpName = "N", DefaultValueFactory = _ => Defaults.Trials };
    private readonly Option<double?> seconds = new("--seconds") { Description = "The budget in seconds.", HelpName = "S" };
    private readonly Option<string> resource = new("--resource") { Description = "What halving gives little of at first: epochs or ratings.", HelpName = "WHAT", DefaultValueFactory = _ => "epochs" };
    private readonly Option<int> reduction = new("--reduction") { Description = "Halving lets one of so many settings go on.", HelpName = "N", DefaultValueFactory = _ => Defaults.Reduction };
    private readonly Option<double> smallest = new("--smallest-share") { Description = "The share of the full effort in the first round of halving.", HelpName = "X", DefaultValueFactory = _ => Defaults.SmallestShare };
    private readonly Option<int> patience = new("--patience") { Description = "Epochs without a lower error before a trial is shortened; 0 for never.", HelpName = "N", DefaultValueFactory = _ => Stopping.Patience };
    private readonly Option<double> margin = new("--margin") { Description = "How far behind the best a trial is given up, as a share of its error.", HelpName = "X", DefaultValueFactory = _ => Stopping.Margin };
    private readonly Option<bool> noStopping = new("--no-early-stopping") { Description = "Train every trial to its end." };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [method, space, trials, seconds, resource, reduction, smallest, patience, margin, noStopping];

    /// <summary>The search of a command line.</summary>
    /// <exception cref="InvalidParameterException">A word is not accepted.</exception>
    public TuningRequest Read(ParseResult parsed) => new()
    {
        Method = Word<SearchMethod>("--method", parsed.GetValue(method)!),
        Space = parsed.GetValue(space)!,
        Trials = parsed.GetValue(trials),
        Seconds = parsed.GetValue(seconds),
        Resource = Word<HalvingResource>("--resource", parsed.GetValue(resource)!),
        Reduction = parsed.GetValue(reduction),
        SmallestShare = parsed.GetValue(smallest),
        EarlyStopping = parsed.GetValue(noStopping) ? null : new EarlyStopping { Patience = parsed.GetValue(patience), Margin = parsed.GetValue(margin) },
    };

    private static T Word<T>(string name, string text)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new InvalidParameterException(name, text, [.. Enum.GetNames<T>().Select(each => each.ToLowerInvariant())]);
}
