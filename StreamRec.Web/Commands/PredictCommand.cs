using System.CommandLine;
using StreamRec.Core.Parameters;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>predict --user U --title T</c>: one prediction with its reasons.</summary>
internal static class PredictCommand
{
    public static Command Create(CommonOptions common)
    {
        var user = new Option<string>("--user") { Description = "The user's id; an unknown one is answered for a user without ratings.", HelpName = "U", Required = true };
        var title = new Option<string>("--title") { Description = "The title's id, such as ns1.", HelpName = "T", Required = true };
        var threshold = new Option<double?>("--threshold") { Description = "The score from which on a title is recommended, 0.5 to 5 (setting StreamRec:Prediction:Threshold).", HelpName = "X" };
        var command = new Command("predict", "Predicts whether a user will like a title, and says why.") { user, title, threshold };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                return Run(context, parsed.GetValue(user)!, parsed.GetValue(title)!, CommandChecks.Threshold(parsed.GetValue(threshold) ?? context.Settings.Prediction.Threshold), cancellation);
            },
            cancellation));
        return command;
    }

    private static int Run(CommandContext context, string user, string titleId, double threshold, CancellationToken cancellation)
    {
        var workspace = context.LoadWorkspace(context.NewLoader(), cancellation);
        var title = workspace.Catalog.FindTitle(titleId) ?? throw new InvalidParameterException("--title", titleId, ["the id of a title of the catalog, such as " + workspace.Titles.All[0].Id]);
        var answer = PredictionResponse.Of(user, title, workspace.Predictor.Predict(workspace.Users.Find(user), workspace.Catalog.Find(title.Id)!.Row, threshold), workspace);
        context.Write(answer, () => Describe(answer));
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Describe(PredictionResponse answer)
    {
        yield return CommandContext.Text(
            $"{(answer.Recommended ? "Recommended" : "Not recommended")}: user {answer.User} would give {answer.Name} ({answer.Title}) {answer.Score:0.00} ± {answer.StandardDeviation:0.00} stars.");
        yield return CommandContext.Text($"Probability of {answer.Threshold:0.##} or more: {answer.Probability:P0}. Answered by: {answer.Source}.");
        foreach (var reason in answer.Reasons)
        {
            yield return "  " + reason.Text;
        }
    }
}
