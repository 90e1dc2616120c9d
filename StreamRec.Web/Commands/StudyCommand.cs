using System.CommandLine;
using StreamRec.Core.Studies;

namespace StreamRec.Web.Commands;

/// <summary><c>study</c>: many trainings on parts of the ratings, each judged on the rest, kept and gone on with.</summary>
internal static class StudyCommand
{
    public static Command Create(CommonOptions common)
    {
        var study = new Command("study", "Makes studies of models: sweeps, cross-validation, comparison and search for good settings.");
        study.Subcommands.Add(Kind(common, StudyKind.Factors, "factors", "One model with more and more factors: does it help, or does it fit noise?"));
        study.Subcommands.Add(Kind(common, StudyKind.Shares, "shares", "One model tested on a larger and larger share of the ratings."));
        study.Subcommands.Add(Kind(common, StudyKind.CrossValidate, "cross-validate", "One model; every rating is predicted once by a model trained on the other folds."));
        study.Subcommands.Add(Kind(common, StudyKind.Compare, "compare", "Several models on the same folds."));
        study.Subcommands.Add(Kind(common, StudyKind.Tune, "tune", "Searches for good settings of one model."));
        study.Subcommands.Add(List(common));
        study.Subcommands.Add(Show(common));
        study.Subcommands.Add(Resume(common));
        return study;
    }

    private static Command Kind(CommonOptions common, StudyKind kind, string name, string description)
    {
        var options = new StudyOptions(kind);
        var command = new Command(name, description);
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var request = options.Read(parsed, context.Settings.Training);
                var data = DataOf(context, cancellation);
                return new StudyRun(context, cancellation).Work((runner, progress) => runner.Run(data, request, null, progress, cancellation));
            },
            cancellation));
        return command;
    }

    private static Command List(CommonOptions common)
    {
        var command = new Command("list", "The studies of the data root, newest first.");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var studies = StoreOf(context).List(problem => context.Error.WriteLine(problem));
                context.Write(new { studies }, () => studies.Select(StudyReport.Line));
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }

    private static Command Show(CommonOptions common)
    {
        var id = new Argument<string>("ID") { Description = "The study's id." };
        var csv = new Option<bool>("--csv") { Description = "Write the points as CSV instead." };
        var command = new Command("show", "One study with all its points.") { id, csv };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var study = StoreOf(context).Load(parsed.GetValue(id)!);
                if (parsed.GetValue(csv))
                {
                    context.Output.Write(Browser.CsvText.Text(StudyTable.Headings(study), StudyTable.Rows(study)));
                    return ExitCodes.Done;
                }

                context.Write(study, () => StudyReport.Lines(study));
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }

    private static Command Resume(CommonOptions common)
    {
        var id = new Argument<string>("ID") { Description = "The study's id." };
        var command = new Command("resume", "Goes on with a study that was stopped; what it finds is as if it had not been.") { id };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var context = new CommandContext(parsed, common);
                var wanted = StoreOf(context).Load(parsed.GetValue(id)!).Id;
                var data = DataOf(context, cancellation);
                return new StudyRun(context, cancellation).Work((runner, progress) => runner.Resume(data, wanted, progress, cancellation));
            },
            cancellation));
        return command;
    }

    private static StudyStore StoreOf(CommandContext context) => new(context.Root);

    private static StudyData DataOf(CommandContext context, CancellationToken cancellation) => StudyData.Of(context.LoadWorkspace(context.NewLoader(), cancellation));
}
