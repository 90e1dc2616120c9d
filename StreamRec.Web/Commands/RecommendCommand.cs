using System.CommandLine;
using System.Globalization;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>recommend --user U</c>: the ranked list, also for somebody new.</summary>
internal static class RecommendCommand
{
    public static Command Create(CommonOptions common)
    {
        var options = new ListOptions();
        var command = new Command("recommend", "Lists the titles a user would like best, without those already rated.");
        options.AddWho(command);
        options.AddList(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(new CommandContext(parsed, common), options, parsed, cancellation), cancellation));
        return command;
    }

    private static int Run(CommandContext context, ListOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var parameters = options.ListOf(parsed);
        var workspace = context.LoadWorkspace(context.NewLoader(), cancellation);
        var query = parameters.ToQuery(workspace, context.Settings.Prediction, user: -1, ListOptions.NameOf);
        var list = workspace.Predictor.Recommend(query with { Taste = options.TasteOf(parsed, context, workspace) });
        var answer = RecommendationsResponse.Of(options.UserOf(parsed), list, workspace.Catalog, parameters.ToFilter(workspace.Catalog, ListOptions.NameOf));
        context.Write(answer, () => answer.Titles.Select((title, place) => CommandContext.Text(
            $"{place + 1,3}. {title.Score:0.00}  {title.Title} ({title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "year unknown"}, {title.Platform}, {title.Id}). {(title.Reasons.Count > 0 ? title.Reasons[0].Text : "")}")));
        return ExitCodes.Done;
    }
}
