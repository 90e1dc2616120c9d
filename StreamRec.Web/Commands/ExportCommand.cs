using System.CommandLine;
using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Commands;

/// <summary><c>export --out FOLDER</c>: the current snapshot, clean; <c>export --training FOLDER</c>: what models are trained on, for Apache Spark.</summary>
internal static class ExportCommand
{
    private const int MostParts = 10_000;

    public static Command Create(CommonOptions common)
    {
        var folder = new Option<string?>("--out") { Description = "The folder to write to.", HelpName = "FOLDER" };
        var format = new Option<string>("--format") { Description = "The file format.", DefaultValueFactory = _ => "parquet" };
        format.AcceptOnlyFromAmong("parquet", "csv");
        var training = new Option<string?>("--training") { Description = "Instead: a new folder for what models are trained on, as partitioned Parquet.", HelpName = "FOLDER" };
        var parts = new Option<int>("--parts") { Description = "With --training: how many parts.", HelpName = "N", DefaultValueFactory = _ => 8 };
        var holdOut = new Option<double>("--hold-out") { Description = "With --training: the share of the ratings to leave out, 0 to 0.5; an imported model is judged by them.", HelpName = "SHARE", DefaultValueFactory = _ => 0 };
        var seed = new Option<int?>("--seed") { Description = "With --hold-out: the seed by which they are chosen; the same as in a training leaves out the same.", HelpName = "N" };
        var command = new Command("export", "Writes the current snapshot, clean, as Parquet or CSV, or what models are trained on.") { folder, format, training, parts, holdOut, seed };
        command.Validators.Add(result =>
        {
            if (result.GetResult(folder) is null == result.GetResult(training) is null)
            {
                result.AddError("Give one of --out and --training.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                return parsed.GetValue(training) is { } target
                    ? WriteTraining(context, target, parsed.GetValue(parts), parsed.GetValue(holdOut), parsed.GetValue(seed) ?? context.Settings.Training.Seed, cancellation)
                    : Run(context, parsed.GetValue(folder)!, parsed.GetValue(format) == "csv" ? ExportFormat.Csv : ExportFormat.Parquet, cancellation);
            },
            cancellation));
        return command;
    }

    private static int WriteTraining(CommandContext context, string folder, int parts, double holdOut, int seed, CancellationToken cancellation)
    {
        if (parts is < 1 or > MostParts)
        {
            throw new InvalidParameterException("--parts", parts.ToString(CultureInfo.InvariantCulture), [$"a whole number from 1 to {MostParts}"]);
        }

        if (!(holdOut is >= 0 and <= 0.5))
        {
            throw new InvalidParameterException("--hold-out", holdOut.ToString(CultureInfo.InvariantCulture), ["a number from 0 to 0.5"]);
        }

        var workspace = context.LoadWorkspace(context.NewLoader(), cancellation);
        TrainingFolder written;
        using (var line = context.NewProgress())
        {
            written = TrainingFolder.Write(folder, workspace, parts, holdOut, seed, new ImmediateProgress<double>(done => line.Show("writing ratings", done)), cancellation);
        }

        context.Write(written, () => [CommandContext.Text($"{written.Ratings:N0} ratings of {written.Items:N0} works by {written.Users:N0} users in {written.Parts:N0} parts{(written.HeldOut > 0 ? CommandContext.Text($", {written.HeldOut:N0} held out") : "")}: {written.Folder}")]);
        return ExitCodes.Done;
    }

    private static int Run(CommandContext context, string folder, ExportFormat format, CancellationToken cancellation)
    {
        var store = new SnapshotStore(context.Root);
        var id = store.CurrentId ?? throw new CommandException($"Nothing has been imported into {context.Root.Folder} yet.");
        var files = SnapshotExport.Write(store, store.ReadManifest(id), folder, format, cancellation);
        context.Write(new { snapshot = id, files }, () => files.Select(file => CommandContext.Text($"  {file.Name,-18}{file.Rows,12:N0} rows {file.Bytes,14:N0} bytes")));
        return ExitCodes.Done;
    }
}
