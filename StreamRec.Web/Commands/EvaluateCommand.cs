using System.CommandLine;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Ingestion.MovieLens;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Web.Commands;

/// <summary><c>evaluate</c>: how good a model's predictions and lists are.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CommonOptions common)
    {
        var model = new Option<string>("--model") { Description = $"The model: {TrainCommand.ModelNames()}.", HelpName = "NAME", Required = true };
        var folds = new Option<int?>("--folds") { Description = "Cross-validation with so many folds (2 to 100) on the current snapshot.", HelpName = "K" };
        var share = new Option<double?>("--test-share") { Description = "Hold out this share (above 0, below 1) of the current snapshot's ratings.", HelpName = "X" };
        var leaveLast = new Option<int?>("--leave-last") { Description = "Hold out each user's last ratings by time, so many (1 to 1000), of the current snapshot.", HelpName = "N" };
        var train = new Option<string?>("--train") { Description = "A file of ratings to train on, in any layout that import knows.", HelpName = "FILE" };
        var test = new Option<string?>("--test") { Description = "A file of ratings to predict.", HelpName = "FILE" };
        var set = new Option<string[]>("--set") { Description = "A parameter of the model; may be given several times.", HelpName = "key=value", DefaultValueFactory = _ => [] };
        var seed = new Option<int?>("--seed") { Description = "The seed of all randomness.", HelpName = "N" };
        var threads = new Option<int>("--threads") { Description = "Threads to train on.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var measures = new EvaluationMeasures();
        var command = new Command("evaluate", "Measures rating prediction and ranking beside the baselines.") { model, folds, share, leaveLast, train, test, set, seed, threads };
        measures.AddTo(command);
        command.Validators.Add(result =>
        {
            // Whether they are given, not what: a value that is no number has been refused by then, and asking for it would throw.
            bool Has(Option option) => result.GetResult(option) is not null;
            var ways = new[] { Has(folds), Has(share), Has(leaveLast), Has(train) || Has(test) };
            if (ways.Count(isGiven => isGiven) != 1 || Has(train) != Has(test))
            {
                result.AddError("Give one of: --folds K, --test-share X, --leave-last N, or --train FILE with --test FILE.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var trainer = ModelCatalog.Find(parsed.GetValue(model)!);
                using var line = context.NewProgress();
                var request = measures.Apply(parsed, context.Settings, new EvaluationRequest
                {
                    Trainer = trainer,
                    Parameters = ModelParameters.Parse(trainer, parsed.GetValue(set)!),
                    Seed = parsed.GetValue(seed) ?? context.Settings.Training.Seed,
                    Threads = CommandChecks.Threads(parsed.GetValue(threads)),
                    Progress = new ImmediateProgress<EvaluationProgress>(each => line.Show($"fold {each.Fold} of {each.Folds},", each.Training is { } training ? (double)training.Epoch / training.Epochs : 1)),
                    Cancellation = cancellation,
                });
                var result = parsed.GetValue(train) is { } training
                    ? EvaluateFiles(training, parsed.GetValue(test)!, request)
                    : EvaluateSnapshot(context, request, parsed.GetValue(folds), parsed.GetValue(share), parsed.GetValue(leaveLast));
                line.Dispose();
                context.Write(result, () => EvaluationText.Of(result));
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }

    private static EvaluationResult EvaluateFiles(string train, string test, EvaluationRequest request)
    {
        var pair = RatingFilePair.Read(train, test, request.Cancellation);
        return Evaluator.TrainAndTest(new TrainingData(pair.Training) { Side = SideOf(train, pair, request) }, pair.Test, request);
    }

    // Genres also tell how varied lists are; a model that does without attributes is not held up by a damaged file of them.
    private static SideInformation SideOf(string train, RatingFilePair pair, EvaluationRequest request)
    {
        try
        {
            return MovieLensAttributes.Beside(train, pair.Users, pair.TitleIds, request.Cancellation);
        }
        catch (UnusableInputException) when (!request.Trainer.UsesSide(request.Parameters!))
        {
            return SideInformation.None;
        }
    }

    private static EvaluationResult EvaluateSnapshot(CommandContext context, EvaluationRequest request, int? folds, double? share, int? leaveLast)
    {
        var workspace = context.LoadWorkspace(context.NewLoader(), request.Cancellation);
        var data = workspace.TrainingDataFor(request.Trainer, request.Parameters!);
        return (folds, share) switch
        {
            ({ } count, _) => Evaluator.CrossValidate(data, count, request),
            (_, { } testShare) => Evaluator.TestShare(data, testShare, request),
            _ => Evaluator.LeaveLast(data, leaveLast!.Value, request),
        };
    }
}
