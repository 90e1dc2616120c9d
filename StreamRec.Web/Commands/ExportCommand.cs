using System.CommandLine;
using StreamRec.Core.Snapshots;

namespace StreamRec.Web.Commands;

/// <summary><c>export --out FOLDER</c>: the current snapshot, clean.</summary>
internal static class ExportCommand
{
    public static Command Create(CommonOptions common)
    {
        var folder = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "FOLDER", Required = true };
        var format = new Option<string>("--format") { Description = "The file format.", DefaultValueFactory = _ => "parquet" };
        format.AcceptOnlyFromAmong("parquet", "csv");
        var command = new Command("export", "Writes the current snapshot, clean, as Parquet or CSV.") { folder, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(new CommandContext(parsed, common), parsed.GetValue(folder)!, parsed.GetValue(format) == "csv" ? ExportFormat.Csv : ExportFormat.Parquet, cancellation), cancellation));
        return command;
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
