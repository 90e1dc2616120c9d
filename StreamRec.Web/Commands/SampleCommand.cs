using System.CommandLine;
using StreamRec.Core.Samples;
using StreamRec.Core.Threading;

namespace StreamRec.Web.Commands;

/// <summary><c>sample --out FOLDER</c>: a made-up world in the original file layouts.</summary>
internal static class SampleCommand
{
    public static Command Create(CommonOptions common)
    {
        var defaults = new SampleWorldOptions();
        var folder = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "FOLDER", Required = true };
        var titles = new Option<int>("--titles") { Description = "Titles over the four platforms.", HelpName = "N", DefaultValueFactory = _ => defaults.Titles };
        var users = new Option<int>("--users") { Description = "Users.", HelpName = "N", DefaultValueFactory = _ => defaults.Users };
        var ratings = new Option<long>("--ratings") { Description = "Ratings.", HelpName = "N", DefaultValueFactory = _ => defaults.Ratings };
        var seed = new Option<long>("--seed") { Description = "The seed: the same numbers give the same files.", HelpName = "N", DefaultValueFactory = _ => defaults.Seed };
        var command = new Command("sample", "Writes a made-up world in the original file layouts.") { folder, titles, users, ratings, seed };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                new CommandContext(parsed, common),
                parsed.GetValue(folder)!,
                new SampleWorldOptions(parsed.GetValue(titles), parsed.GetValue(users), parsed.GetValue(ratings), parsed.GetValue(seed)),
                cancellation),
            cancellation));
        return command;
    }

    private static int Run(CommandContext context, string folder, SampleWorldOptions options, CancellationToken cancellation)
    {
        SampleWorldSummary summary;
        using (var line = context.NewProgress())
        {
            summary = SampleWorldWriter.Write(
                folder, options, new ImmediateProgress<SampleProgress>(each => line.Show(each.Stage, (double)each.Done / Math.Max(1, each.Total))), token: cancellation);
        }

        context.Write(summary, () => summary.Files
            .Select(file => CommandContext.Text($"  {file.Name,-28}{file.Rows,12:N0} rows {file.Bytes,14:N0} bytes"))
            .Append(CommandContext.Text($"Written to {folder}. No predictor can expect an RMSE below {summary.Floor.BestRmse:0.0000} on these ratings.")));
        return ExitCodes.Done;
    }
}
