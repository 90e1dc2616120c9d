using System.CommandLine;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>predict --user U --title T</c>: one prediction with its reasons.</summary>
internal static class PredictCommand
{
    public static Command Create(CommonOptions common)
    {
        var options = new ListOptions();
        var title = new Option<string>("--title") { Description = "The title's id, such as ns1.", HelpName = "T", Required = true };
        var threshold = new Option<double?>("--threshold") { Description = "The score from which on a title is recommended, 0.5 to 5 (setting StreamRec:Prediction:Threshold).", HelpName = "X" };
        var command = new Command("predict", "Predicts whether a user will like a title, and says why.") { title, threshold };
        options.AddWho(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var limit = CommandChecks.Threshold(parsed.GetValue(threshold) ?? context.Settings.Prediction.Threshold);
                var workspace = context.LoadWorkspace(context.NewLoader(), cancellation);
                var work = RatingChanges.ReadTitle("--title", parsed.GetValue(title), workspace.Catalog);
                var prediction = workspace.Predictor.Predict(options.TasteOf(parsed, context, workspace), work.Row, limit, ReasonDepth.Full);
                var answer = PredictionResponse.Of(options.UserOf(parsed), workspace.Catalog.FindTitle(parsed.GetValue(title))!, prediction, workspace);
                context.Write(answer, () => Describe(answer));
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }

    private static IEnumerable<string> Describe(PredictionResponse answer)
    {
        yield return CommandContext.Text(
            $"{(answer.Recommended ? "Recommended" : "Not recommended")}: {(answer.User is null ? "somebody with these ratings" : "user " + answer.User)} would give {answer.Name} ({answer.Title}) {answer.Score:0.00} ± {answer.StandardDeviation:0.00} stars.");
        yield return CommandContext.Text($"Probability of {answer.Threshold:0.##} or more: {answer.Probability:P0}. Answered by: {answer.Source}.");
        foreach (var reason in answer.Reasons)
        {
            yield return "  " + reason.Text;
        }
    }
}
