using System.CommandLine;
using StreamRec.Core.Evaluation;
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
        var train = new Option<string?>("--train") { Description = "A file of ratings to train on, in any layout that import knows.", HelpName = "FILE" };
        var test = new Option<string?>("--test") { Description = "A file of ratings to predict.", HelpName = "FILE" };
        var set = new Option<string[]>("--set") { Description = "A parameter of the model; may be given several times.", HelpName = "key=value", DefaultValueFactory = _ => [] };
        var seed = new Option<int?>("--seed") { Description = "The seed of all randomness.", HelpName = "N" };
        var threads = new Option<int>("--threads") { Description = "Threads to train on.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("evaluate", "Measures rating prediction and ranking beside the baselines.") { model, folds, share, train, test, set, seed, threads };
        command.Validators.Add(result =>
        {
            var ways = (result.GetValue(folds) is null ? 0 : 1) + (result.GetValue(share) is null ? 0 : 1) + (result.GetValue(train) is null && result.GetValue(test) is null ? 0 : 1);
            if (ways != 1 || result.GetValue(train) is null != result.GetValue(test) is null)
            {
                result.AddError("Give one of: --folds K, --test-share X, or --train FILE with --test FILE.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var trainer = ModelCatalog.Find(parsed.GetValue(model)!);
                using var line = context.NewProgress();
                var request = new EvaluationRequest
                {
                    Trainer = trainer,
                    Parameters = ModelParameters.Parse(trainer, parsed.GetValue(set)!),
                    Seed = parsed.GetValue(seed) ?? context.Settings.Training.Seed,
                    Threads = CommandChecks.Threads(parsed.GetValue(threads)),
                    Progress = new ImmediateProgress<EvaluationProgress>(each => line.Show($"fold {each.Fold} of {each.Folds},", each.Training is { } training ? (double)training.Epoch / training.Epochs : 1)),
                    Cancellation = cancellation,
                };
                var result = Evaluate(context, request, parsed.GetValue(folds), parsed.GetValue(share), parsed.GetValue(train), parsed.GetValue(test));
                line.Dispose();
                context.Write(result, () => Describe(result));
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }

    private static EvaluationResult Evaluate(CommandContext context, EvaluationRequest request, int? folds, double? share, string? train, string? test)
    {
        if (train is not null && test is not null)
        {
            var pair = RatingFilePair.Read(train, test, request.Cancellation);
            var side = request.Trainer.UsesSide(request.Parameters!) ? MovieLensAttributes.Beside(train, pair.Users, pair.TitleIds, request.Cancellation) : SideInformation.None;
            return Evaluator.TrainAndTest(new TrainingData(pair.Training) { Side = side }, pair.Test, request);
        }

        var workspace = context.LoadWorkspace(context.NewLoader(), request.Cancellation);
        var data = workspace.TrainingDataFor(request.Trainer, request.Parameters!);
        return folds is { } count ? Evaluator.CrossValidate(data, count, request) : Evaluator.TestShare(data, share!.Value, request);
    }

    private static IEnumerable<string> Describe(EvaluationResult result)
    {
        foreach (var fold in result.Folds)
        {
            yield return CommandContext.Text(
                $"  RMSE {fold.Rmse:0.0000}  MAE {fold.Mae:0.0000}  {fold.TrainRatings:N0} to train on, {fold.TestRatings:N0} predicted  fit {fold.FitSeconds:0.00} s, predict {fold.PredictSeconds:0.00} s");
        }

        yield return CommandContext.Text($"{result.Model}: RMSE {result.Mean.Rmse:0.0000}, MAE {result.Mean.Mae:0.0000}");
        foreach (var baseline in result.Baselines)
        {
            yield return CommandContext.Text($"  {baseline.Model,-12} RMSE {baseline.Rmse:0.0000}, MAE {baseline.Mae:0.0000}");
        }

        if (result.Mean.Ranking is { } ranking)
        {
            yield return CommandContext.Text(
                $"Lists of {ranking.Length} for {ranking.Users:N0} users: precision {ranking.Precision:0.000}, recall {ranking.Recall:0.000}, nDCG {ranking.Ndcg:0.000}, hit rate {ranking.HitRate:0.000}, coverage {ranking.Coverage:0.000}");
        }
    }
}
