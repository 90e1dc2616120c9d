using System.CommandLine;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Commands;

/// <summary><c>train</c>: a model on the current snapshot, stored and made active.</summary>
internal static class TrainCommand
{
    public static Command Create(CommonOptions common)
    {
        var model = new Option<string?>("--model") { Description = $"The model: {ModelNames()} (default: setting StreamRec:Training:Model).", HelpName = "NAME" };
        var set = new Option<string[]>("--set") { Description = "A parameter of the model; may be given several times.", HelpName = "key=value", DefaultValueFactory = _ => [] };
        var seed = new Option<int?>("--seed") { Description = "The seed of all randomness.", HelpName = "N" };
        var threads = new Option<int>("--threads") { Description = "Threads to train on.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var note = new Option<string>("--note") { Description = $"What the model is called, up to {TrainKind.LongestNote} characters.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var keepActive = new Option<bool>("--keep-active") { Description = "Store the model only; the active one stays." };
        var command = new Command("train", "Trains a model on the current snapshot, stores it and makes it the active one.") { model, set, seed, threads, note, keepActive };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var request = new TrainRequest(
                    parsed.GetValue(model) ?? context.Settings.Training.Model,
                    parsed.GetValue(set)!,
                    parsed.GetValue(seed) ?? context.Settings.Training.Seed,
                    CommandChecks.Threads(parsed.GetValue(threads)))
                {
                    Note = Note(parsed.GetValue(note)!),
                    Activate = !parsed.GetValue(keepActive),
                };
                return Run(context, request, cancellation);
            },
            cancellation));
        return command;
    }

    internal static string ModelNames() => string.Join(", ", ModelCatalog.Trainers.Select(trainer => trainer.Name));

    internal static string Note(string text) =>
        text.Trim() is { Length: <= TrainKind.LongestNote } note ? note : throw new InvalidParameterException("--note", text, [$"up to {TrainKind.LongestNote} characters"]);

    private static int Run(CommandContext context, TrainRequest request, CancellationToken cancellation)
    {
        var loader = context.NewLoader();
        var workspace = context.LoadWorkspace(loader, cancellation);
        ModelManifest manifest;
        using (var line = context.NewProgress())
        {
            manifest = ModelTrainer.Train(
                loader, workspace, request, new ImmediateProgress<TrainingProgress>(each => line.Show($"training {request.Model}, epoch {each.Epoch} of {each.Epochs},", (double)each.Epoch / each.Epochs)), cancellation);
        }

        context.TellServers();
        context.Write(manifest, () => Describe(manifest, request.Activate));
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Describe(ModelManifest manifest, bool isActive)
    {
        yield return CommandContext.Text($"{manifest.Model} trained on {manifest.Ratings:N0} ratings in {manifest.TrainSeconds:0.00} s (seed {manifest.Seed}).");
        foreach (var line in manifest.Quality.Read() is { } reading ? QualityText.Of(reading) : [])
        {
            yield return line;
        }

        foreach (var guess in manifest.Quality.Errors is { } errors ? manifest.Quality.Baselines.Prepend(errors) : [])
        {
            yield return CommandContext.Text($"  {guess.Model,-12} {guess.Mae:0.000} stars off (RMSE {guess.Rmse:0.0000})");
        }

        if (manifest.Quality.Calibration is { } calibration)
        {
            yield return QualityText.Of(calibration);
        }

        if (manifest.Quality.Learnability is { } learnability)
        {
            yield return QualityText.Of(learnability);
        }

        yield return isActive ? $"Model {manifest.Id} is active." : $"Model {manifest.Id} is stored; the active one stays. Switch with: models --use {manifest.Id}";
    }
}
