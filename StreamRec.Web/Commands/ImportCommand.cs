using System.CommandLine;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Threading;
using StreamRec.Core.Timeline;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>import PATH…</c>: files or folders into a new snapshot.</summary>
internal static class ImportCommand
{
    public static Command Create(CommonOptions common)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders: CSV, .gz, .zip or Parquet.", Arity = ArgumentArity.OneOrMore };
        var append = new Option<bool>("--append") { Description = "Add to the current snapshot instead of replacing what the paths hold." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read, check and report, but change nothing." };
        var command = new Command("import", "Imports catalogs and ratings as one new snapshot, or not at all.") { paths, append, dryRun };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(new CommandContext(parsed, common), new ImportRequest(parsed.GetValue(paths)!, parsed.GetValue(append), parsed.GetValue(dryRun)) { By = SnapshotOrigin.CommandLine }, cancellation),
            cancellation));
        return command;
    }

    private static int Run(CommandContext context, ImportRequest request, CancellationToken cancellation)
    {
        ImportResult result;
        using (var line = context.NewProgress())
        {
            var importer = new Importer(new SnapshotStore(context.Root), context.Settings.Import, TimeProvider.System, context.Settings.Works);
            result = importer.Import(request, new ImmediateProgress<ImportProgress>(each => line.Show($"{each.Stage} {each.File}", each.Fraction)), cancellation);
        }

        var deleted = result.Snapshot is null ? [] : CleanUp(context, cancellation);
        if (result.Snapshot is not null)
        {
            context.TellServers();
        }

        context.Write(
            new { snapshot = result.Snapshot?.Id, request.DryRun, report = result.Report, retention = RetentionPlanResponse.Of(deleted).Steps },
            () => Describe(result).Concat(SnapshotsCommand.Describe(deleted, "deleted")));
        return ExitCodes.Done;
    }

    private static IReadOnlyList<RetentionStep> CleanUp(CommandContext context, CancellationToken cancellation)
    {
        try
        {
            var loader = context.NewLoader();
            return SnapshotsCommand.RuleOf(context, loader, new SnapshotHistory(loader)).Apply(cancellation);
        }
        catch (UnusableSnapshotException error)
        {
            // The import is done and stays so; old things are kept until somebody has mended what is damaged.
            context.Error.WriteLine($"Nothing old was deleted: {error.Message}");
            return [];
        }
    }

    private static IEnumerable<string> Describe(ImportResult result)
    {
        var report = result.Report;
        foreach (var file in report.Files)
        {
            yield return file.Kind == "skipped"
                ? $"  skipped    {file.File}  {file.Note}"
                : CommandContext.Text($"  {file.Source,-11}{file.File}  {file.RowsRead:N0} rows, {file.RowsRejected:N0} rejected. {file.Note}");
            if (file.Figures.Count > 0)
            {
                yield return "             " + string.Join(", ", file.Figures.Select(figure => CommandContext.Text($"{figure.Key} {figure.Value:N0}")));
            }
        }

        foreach (var rule in report.Rules)
        {
            yield return CommandContext.Text($"  {rule.Rows,9:N0}  {rule.Name}: {rule.Description}");
        }

        foreach (var rejection in report.Rejections)
        {
            yield return CommandContext.Text($"  {(rejection.Kind == RejectionKind.Row ? "rejected" : "value left out")}: {rejection.File}, line {rejection.Line}{(rejection.Field is null ? "" : ", column " + rejection.Field)}: {rejection.Problem}");
        }

        yield return CommandContext.Text(
            $"{report.Works:N0} works: {report.AcceptedMatches:N0} pairs of titles are the same film or series, {report.DoubtfulMatches:N0} more may be.");
        yield return CommandContext.Text(
            $"{report.Titles:N0} titles ({report.TitlesAdded:N0} new, {report.TitlesChanged:N0} changed, {report.TitlesRemoved:N0} gone), {report.Films:N0} films with money and votes, {report.Ratings:N0} ratings by {report.Users:N0} users.");
        foreach (var (source, learnability) in report.Learnability)
        {
            yield return $"Ratings of {source}: {QualityText.Of(learnability)}";
        }

        yield return result.Snapshot is { } snapshot
            ? $"Snapshot {snapshot.Id} is current." + (snapshot.Ratings > 0 ? " Next: train (a running server does it by itself)." : "")
            : "Nothing has changed: this was a dry run.";
    }
}
