using System.CommandLine;
using StreamRec.Core.Exports;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>recommend --all-users --out FILE</c>: the lists of all users of the snapshot as one file.</summary>
internal sealed class EverybodyOptions
{
    private readonly Option<string?> file = new("--out") { Description = "With --all-users: the file to write, ending in .parquet or .csv.", HelpName = "FILE" };
    private readonly Option<string?> model = new("--model-id") { Description = "With --all-users: another model than the active one.", HelpName = "ID" };
    private readonly Option<int> threads = new("--threads") { Description = "With --all-users: threads to compute on.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>Whether the lists of all users are wanted.</summary>
    public Option<bool> AllUsers { get; } = new("--all-users") { Description = "The lists of all users, written to --out." };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { AllUsers, file, model, threads })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            var all = result.GetValue(AllUsers);
            if (all && result.GetResult(file) is null)
            {
                result.AddError("--all-users needs --out FILE.parquet or --out FILE.csv.");
            }

            foreach (var option in new Option[] { file, model, threads })
            {
                if (!all && result.GetResult(option) is { Implicit: false })
                {
                    result.AddError($"{option.Name} goes with --all-users only.");
                }
            }
        });
    }

    /// <summary>Writes the file.</summary>
    public int Run(CommandContext context, ListParameters list, ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(file)!;
        var count = CommandChecks.Threads(parsed.GetValue(threads));
        if (!StreamedTable.IsWritable(path))
        {
            throw new InvalidParameterException("--out", path, ["a file name that ends in .parquet or .csv"]);
        }

        var loader = context.NewLoader();
        var workspace = context.LoadWorkspace(loader, cancellation);
        if (parsed.GetValue(model) is { } id)
        {
            workspace = loader.WithModel(workspace, id);
        }

        var query = list.ToQuery(workspace, context.Settings.Prediction, user: -1, ListOptions.NameOf) with { Reasons = ReasonDepth.Score };
        RecommendationsFile written;
        using (var line = context.NewProgress())
        {
            written = RecommendationsFile.Write(
                path, workspace, query, list.ToFilter(workspace.Catalog, ListOptions.NameOf), count, new ImmediateProgress<double>(done => line.Show("recommending", done)), cancellation);
        }

        context.Write(
            new { model = workspace.Model?.Id, written.File, written.Users, written.Rows, written.Bytes, written.Seconds },
            () => [CommandContext.Text($"{written.Rows:N0} rows for {written.Users:N0} users in {written.Seconds:0.0} s: {written.File} ({written.Bytes:N0} bytes)")]);
        return ExitCodes.Done;
    }
}
