using System.CommandLine;
using StreamRec.Core.Parameters;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Threading;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>snapshots</c>: what has been imported, and which of it is current; going back, deleting, comparing and cleaning up.</summary>
internal static class SnapshotsCommand
{
    public static Command Create(CommonOptions common)
    {
        var use = new Option<string?>("--use") { Description = "Make this snapshot the current one again.", HelpName = "ID" };
        var delete = new Option<string?>("--delete") { Description = "Delete this snapshot for good; not one that is needed.", HelpName = "ID" };
        var changes = new Option<string?>("--changes") { Description = "What is in this snapshot and was not in the one before it.", HelpName = "ID" };
        var since = new Option<string?>("--since") { Description = "With --changes: the snapshot to compare with instead.", HelpName = "ID" };
        var clean = new Option<bool>("--clean") { Description = "Delete what the settings StreamRec:Retention no longer keep." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --clean: say what would be deleted, and delete nothing." };
        var command = new Command("snapshots", "Lists the snapshots, newest first; makes one of them current again, deletes one, compares two, or cleans up.")
        {
            use, delete, changes, since, clean, dryRun,
        };
        command.Validators.Add(result =>
        {
            bool Has(Option option) => result.GetResult(option) is { Implicit: false };
            if (new Option[] { use, delete, changes, clean }.Count(Has) > 1)
            {
                result.AddError("Give one of --use, --delete, --changes and --clean.");
            }

            if ((Has(since) && !Has(changes)) || (Has(dryRun) && !Has(clean)))
            {
                result.AddError("--since goes with --changes, and --dry-run with --clean.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var loader = context.NewLoader();
                var history = new SnapshotHistory(loader);
                return parsed.GetValue(changes) is { } after ? Compare(context, loader, after, parsed.GetValue(since), cancellation)
                    : parsed.GetValue(clean) ? Clean(context, RuleOf(context, loader, history), parsed.GetValue(dryRun), cancellation)
                    : Change(context, history, parsed.GetValue(use), parsed.GetValue(delete), cancellation);
            },
            cancellation));
        return command;
    }

    /// <summary>The rule for old snapshots and models of a data root.</summary>
    internal static RetentionRule RuleOf(CommandContext context, WorkspaceLoader loader, SnapshotHistory history) =>
        new(history, new ModelRegistry(loader), context.Root, context.Settings.Retention, TimeProvider.System);

    /// <summary>What the rule did, a line each.</summary>
    internal static IEnumerable<string> Describe(IEnumerable<RetentionStep> steps, string done) => steps.Select(step => CommandContext.Text(
        $"  {(step.Problem is null ? done : "left")} {Words.KeyOf(step.Kind),-9}{step.Id} {step.Bytes / 1e6,8:N1} MB{(step.Problem is null ? "" : "  " + step.Problem)}"));

    private static int Change(CommandContext context, SnapshotHistory history, string? use, string? delete, CancellationToken cancellation)
    {
        if (use is not null)
        {
            history.Use(use, cancellation);
        }
        else if (delete is not null)
        {
            history.Delete(delete, new DeletionReason(SnapshotOrigin.CommandLine), cancellation);
        }

        if (use is not null || delete is not null)
        {
            context.TellServers();
        }

        var list = history.List();
        context.Write(SnapshotListResponse.Of(list, []), () => list.Snapshots.Select(Describe));
        return ExitCodes.Done;
    }

    private static string Describe(KeptSnapshot snapshot)
    {
        var manifest = snapshot.Manifest;
        return CommandContext.Text(
            $"{(snapshot.IsCurrent ? "*" : " ")} {manifest.Id}  {manifest.Titles,9:N0} titles {manifest.Ratings,12:N0} ratings {manifest.Users,9:N0} users {manifest.Bytes / 1e6,8:N1} MB  by {Words.KeyOf(manifest.ImportedBy)}{(snapshot.IsMarked ? "  kept" : "")}{(manifest.IsSample ? "  made-up sample data" : "")}");
    }

    private static int Clean(CommandContext context, RetentionRule rule, bool dryRun, CancellationToken cancellation)
    {
        if (rule.Options is { CoversSnapshots: false, CoversModels: false })
        {
            throw new CommandException("No rule is set: StreamRec:Retention:KeptSnapshots, KeptModels and KeptDays are 0, so nothing is ever deleted.");
        }

        var steps = dryRun ? rule.Plan() : rule.Apply(cancellation);
        if (!dryRun)
        {
            context.TellServers();
        }

        context.Write(new { dryRun, RetentionPlanResponse.Of(steps).Steps }, () => Describe(steps, dryRun ? "would delete" : "deleted").DefaultIfEmpty("There is nothing to delete."));
        return ExitCodes.Done;
    }

    private static int Compare(CommandContext context, WorkspaceLoader loader, string after, string? since, CancellationToken cancellation)
    {
        var store = loader.Snapshots;
        var before = since ?? store.ReadManifest(after).Previous ?? throw new InvalidParameterException("--since", "", store.List().Select(manifest => manifest.Id).Where(id => id != after).ToList());
        SnapshotDifference difference;
        using (var line = context.NewProgress())
        {
            difference = new SnapshotComparer(store, context.Settings.Differences).Compare(
                before, after, new ImmediateProgress<DifferenceProgress>(each => line.Show($"comparing {Words.KeyOf(each.Stage)}", each.Fraction)), cancellation);
        }

        context.Write(SnapshotChangesResponse.Of(difference), () => Describe(difference));
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Describe(SnapshotDifference difference)
    {
        var (titles, ratings, works) = (difference.Titles, difference.Ratings, difference.Works);
        yield return $"{difference.After.Id} since {difference.Before.Id}:";
        yield return CommandContext.Text($"  titles   {titles.Added.Total,12:N0} new {titles.Changed,12:N0} changed {titles.Gone.Total,12:N0} gone");
        yield return CommandContext.Text($"  ratings  {ratings.Added,12:N0} new {ratings.Changed,12:N0} changed {ratings.Removed,12:N0} gone, of {ratings.Users:N0} users ({ratings.NewUsers:N0} new, {ratings.GoneUsers:N0} gone)");
        yield return CommandContext.Text($"  matches  {works.Joined.Total,12:N0} new {works.Parted.Total,12:N0} gone, between titles of both");
        foreach (var (mark, list) in new[] { ("+", titles.Added), ("-", titles.Gone) })
        {
            foreach (var title in list.Rows)
            {
                yield return $"  {mark} {title.Id}  {title.Name}";
            }
        }

        foreach (var field in titles.Fields.Rows)
        {
            yield return $"  ~ {field.Id}  {field.Name}: {field.Field}: {field.Before ?? "nothing"} -> {field.After ?? "nothing"}";
        }

        if (titles.Added.IsCut || titles.Gone.IsCut || titles.Fields.IsCut)
        {
            yield return CommandContext.Text($"  Lists are cut at StreamRec:Differences:ListedRows.");
        }
    }
}
