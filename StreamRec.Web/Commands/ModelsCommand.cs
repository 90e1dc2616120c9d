using System.CommandLine;
using StreamRec.Core.Jobs;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary><c>models [--use ID | --back | --delete ID | --import-spark FOLDER --training FOLDER]</c>: what has been trained, and which of it is active.</summary>
internal static class ModelsCommand
{
    public static Command Create(CommonOptions common)
    {
        var use = new Option<string?>("--use") { Description = "Make this model the active one.", HelpName = "ID" };
        var back = new Option<bool>("--back") { Description = "Go back to the model that was active before." };
        var delete = new Option<string?>("--delete") { Description = "Delete this model for good; not the active one.", HelpName = "ID" };
        var spark = new Option<string?>("--import-spark") { Description = "Store the factors in this folder, as Apache Spark's ALSModel.save writes it, as a model and make it the active one.", HelpName = "FOLDER" };
        var training = new Option<string?>("--training") { Description = "With --import-spark: the folder of export --training that Spark was trained on.", HelpName = "FOLDER" };
        var set = new Option<string[]>("--set") { Description = "With --import-spark: regularization=X, the regParam that Spark was given.", HelpName = "key=value", DefaultValueFactory = _ => [] };
        var note = new Option<string>("--note") { Description = $"With --import-spark: what the model is called, up to {TrainKind.LongestNote} characters.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var keepActive = new Option<bool>("--keep-active") { Description = "With --import-spark: store the model only; the active one stays." };
        var command = new Command("models", "Lists the trained models, newest first; switches to one, goes back to the one before, deletes one, or imports one that Apache Spark has trained.")
        {
            use, back, delete, spark, training, set, note, keepActive,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(spark) is null != result.GetResult(training) is null)
            {
                result.AddError("--import-spark and --training go together.");
            }

            if (new Option[] { use, back, delete, spark }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            {
                result.AddError("Give one of --use, --back, --delete and --import-spark.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var loader = context.NewLoader();
                var registry = new ModelRegistry(loader);
                var hasChanged = Change(registry, parsed.GetValue(use), parsed.GetValue(back), parsed.GetValue(delete), cancellation);
                if (parsed.GetValue(spark) is { } factors)
                {
                    var request = new TrainRequest(SparkImport.ModelName, parsed.GetValue(set)!, context.Settings.Training.Seed, Environment.ProcessorCount)
                    {
                        Note = TrainCommand.Note(parsed.GetValue(note)!),
                        Activate = !parsed.GetValue(keepActive),
                    };
                    SparkImport.Run(loader, context.LoadWorkspace(loader, cancellation), factors, parsed.GetValue(training)!, request, cancellation);
                    hasChanged = true;
                }

                if (hasChanged)
                {
                    context.TellServers();
                }

                return Show(context, registry.List());
            },
            cancellation));
        return command;
    }

    private static bool Change(ModelRegistry registry, string? use, bool back, string? delete, CancellationToken cancellation)
    {
        if (use is not null)
        {
            registry.Activate(use, cancellation);
        }
        else if (back)
        {
            registry.Back(cancellation);
        }
        else if (delete is not null)
        {
            registry.Delete(delete, new DeletionReason(SnapshotOrigin.CommandLine), cancellation);
        }

        return use is not null || back || delete is not null;
    }

    private static int Show(CommandContext context, ModelList list)
    {
        context.Write(ModelListResponse.Of(list), () => Describe(list));
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Describe(ModelList list)
    {
        foreach (var model in list.Models)
        {
            var manifest = model.Manifest;
            var error = manifest.Quality.Errors is { } errors ? CommandContext.Text($"RMSE {errors.Rmse:0.0000}") : "not measured";
            var mark = model.IsActive ? "*" : model.Serves ? "+" : " ";
            yield return CommandContext.Text(
                $"{mark} {manifest.Id}  {manifest.Model,-8} {manifest.Ratings,12:N0} ratings  {error}  {manifest.TrainSeconds,8:0.00} s {manifest.Bytes / 1e6,8:N1} MB  seed {manifest.Seed}{(model.KnowsRatings ? "" : "  of other ratings")}{(manifest.Note.Length > 0 ? $"  {manifest.Note}" : "")}");
        }

        foreach (var problem in list.Models.Select(model => model.Problem).OfType<string>().Concat(list.Unreadable.Values))
        {
            yield return problem;
        }

        yield return list.Models.Count == 0
            ? "No model is trained yet."
            : CommandContext.Text($"{list.Models.Count:N0} models, {list.TotalBytes / 1e6:N1} MB; * is the active one{(list.ServingId == list.ActiveId ? "" : list.ServingId is null ? ", which cannot serve: means stand in" : ", + serves in its place")}.");
    }
}
