using System.CommandLine;
using StreamRec.Core.Database;
using StreamRec.Core.Jobs;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>status</c>: snapshot, model, counts, versions.</summary>
internal static class StatusCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("status", "Says which snapshot and model are in use, with counts and versions.");
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(new CommandContext(parsed, common), cancellation), cancellation));
        return command;
    }

    private static int Run(CommandContext context, CancellationToken cancellation)
    {
        string? problem = null;
        var loader = context.NewLoader();
        var workspace = loader.LoadCurrent(each => problem = problem is null ? each : $"{problem} {each}", cancellation);
        var answer = StatusResponse.Of(
            workspace,
            new WorkspaceState(workspace is null ? WorkspacePhase.Starting : WorkspacePhase.Ready, workspace is null ? 0 : 1, problem),
            new ModelRegistry(loader).List(),
            JobStore.Count(context.Root),
            new StoreResponse(DatabaseOnDemand.PlaceOf(context.Settings.Database, context.Root), Problem: null, OnDuty: null));
        context.Write(answer, () => Describe(context, answer));
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Describe(CommandContext context, StatusResponse answer)
    {
        yield return $"StreamRec {answer.Versions.Program} on {answer.Versions.Runtime}, data root {context.Root.Folder}";
        yield return $"Profiles and their ratings: {answer.Store.Place}";
        if (answer.Snapshot is not { } snapshot)
        {
            yield return "Nothing has been imported yet.";
            yield break;
        }

        yield return CommandContext.Text(
            $"Snapshot {snapshot.Id}{(snapshot.IsSample ? " (made-up sample data)" : "")}: {snapshot.Titles:N0} titles, {snapshot.Ratings:N0} ratings by {snapshot.Users:N0} users");
        foreach (var (platform, titles) in snapshot.TitlesByPlatform)
        {
            yield return CommandContext.Text($"  {platform,-10}{titles,8:N0} titles");
        }

        if (snapshot.Films > 0)
        {
            yield return CommandContext.Text($"{snapshot.Films:N0} of the titles are films of The Movies Dataset, with money, votes and dates.");
        }

        foreach (var (source, learnability) in snapshot.Learnability)
        {
            yield return $"Ratings of {source}: {QualityText.Of(learnability)}";
        }

        yield return answer.Model is { } model
            ? CommandContext.Text($"Model {model.Id}: {model.Model}, {model.Ratings:N0} ratings, RMSE {model.Rmse:0.0000}")
            : "No model is trained on these ratings.";
        foreach (var line in answer.Model?.Reading is { } reading ? QualityText.Of(reading) : [])
        {
            yield return line;
        }

        yield return CommandContext.Text($"{answer.Models.Count:N0} models are kept, {answer.Models.TotalBytes / 1e6:N1} MB{(answer.Models.Damaged > 0 ? $"; damaged: {answer.Models.Damaged:N0}" : "")}.");
        if (answer.Jobs is { Running: > 0 } or { Waiting: > 0 })
        {
            yield return CommandContext.Text($"Long work of the server: {answer.Jobs.Running:N0} running, {answer.Jobs.Waiting:N0} waiting.");
        }

        if (answer.Problem is not null)
        {
            yield return answer.Problem;
        }
    }
}
