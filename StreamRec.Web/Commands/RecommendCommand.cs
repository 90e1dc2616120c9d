using System.CommandLine;
using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>recommend --user U</c>: the ranked list.</summary>
internal static class RecommendCommand
{
    public static Command Create(CommonOptions common)
    {
        var user = new Option<string>("--user") { Description = "The user's id; an unknown one is answered for a user without ratings.", HelpName = "U", Required = true };
        var count = new Option<int?>("--count") { Description = "How many titles (setting StreamRec:Prediction:DefaultCount).", HelpName = "N" };
        var command = new Command("recommend", "Lists the titles a user would like best, without those already rated.") { user, count };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(new CommandContext(parsed, common), parsed.GetValue(user)!, parsed.GetValue(count), cancellation), cancellation));
        return command;
    }

    private static int Run(CommandContext context, string user, int? wanted, CancellationToken cancellation)
    {
        var prediction = context.Settings.Prediction;
        var count = wanted ?? prediction.DefaultCount;
        if (count < 1 || count > prediction.MaximumCount)
        {
            throw new InvalidParameterException("--count", count.ToString(CultureInfo.InvariantCulture), [CommandContext.Text($"1 to {prediction.MaximumCount}")]);
        }

        var workspace = context.LoadWorkspace(context.NewLoader(), cancellation);
        var list = workspace.Predictor.Recommend(new RecommendationQuery(workspace.Users.Find(user), count, prediction.Threshold));
        var answer = RecommendationsResponse.Of(user, list, workspace.Catalog, []);
        context.Write(answer, () => answer.Titles.Select((title, place) => CommandContext.Text(
            $"{place + 1,3}. {title.Score:0.00}  {title.Title} ({title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "year unknown"}, {title.Platform}, {title.Id}). {(title.Reasons.Count > 0 ? title.Reasons[0].Text : "")}")));
        return ExitCodes.Done;
    }
}
