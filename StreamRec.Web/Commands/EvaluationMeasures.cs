using System.CommandLine;
using StreamRec.Core.Configuration;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Web.Commands;

/// <summary>The options of <c>evaluate</c> that say what is measured.</summary>
internal sealed class EvaluationMeasures
{
    private static readonly RankingOptions Defaults = new();

    private readonly Option<int> length = new("--list-length")
    {
        Description = "The length of the ranked lists (1 to 1000).", HelpName = "K", DefaultValueFactory = _ => Defaults.Length,
    };

    private readonly Option<double> relevantFrom = new("--relevant-from")
    {
        Description = "The score in stars (0.5 to 5) from which on a test title is relevant.", HelpName = "X", DefaultValueFactory = _ => Defaults.RelevantFrom,
    };

    private readonly Option<int> listUsers = new("--list-users")
    {
        Description = "Judge the lists of at most so many users, drawn by seed.", HelpName = "N", DefaultValueFactory = _ => Defaults.MostUsers,
    };

    private readonly Option<bool> noRanking = new("--no-ranking") { Description = "Leave the ranked lists out." };

    private readonly Option<bool> noDetails = new("--no-details") { Description = "Leave out for whom the model is good, and the calibration." };

    private readonly Option<double?> threshold = new("--threshold")
    {
        Description = "The score in stars (0.5 to 5) on which probabilities are judged (default: setting StreamRec:Prediction:Threshold).", HelpName = "X",
    };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { length, relevantFrom, listUsers, noRanking, noDetails, threshold })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The request with what was asked for; what is out of range is refused by the evaluation.</summary>
    public EvaluationRequest Apply(ParseResult parsed, StreamRecOptions settings, EvaluationRequest request) => request with
    {
        Threshold = CommandChecks.Threshold(parsed.GetValue(threshold) ?? settings.Prediction.Threshold),
        Details = !parsed.GetValue(noDetails),
        Ranking = parsed.GetValue(noRanking)
            ? null
            : new RankingOptions { Length = parsed.GetValue(length), RelevantFrom = parsed.GetValue(relevantFrom), MostUsers = parsed.GetValue(listUsers) },
    };
}
