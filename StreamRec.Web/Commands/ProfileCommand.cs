using System.CommandLine;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Threading;

namespace StreamRec.Web.Commands;

/// <summary><c>profile TABLE|FILE</c>: what is in a table, and what wants attention.</summary>
internal static class ProfileCommand
{
    public static Command Create(CommonOptions common)
    {
        var table = new Argument<string>("table") { Description = "A table of the current snapshot (titles, films, ratings, people), or a CSV or Parquet file.", HelpName = "TABLE|FILE" };
        var where = new Option<string?>("--where") { Description = "Only rows like these: \"platform = netflix and release_year >= 2000\".", HelpName = "FILTER" };
        var part = new Option<string>("--part") { Description = "A half of the table.", DefaultValueFactory = _ => "all" };
        part.AcceptOnlyFromAmong("all", "first-half", "second-half");
        var command = new Command("profile", "Profiles a table: columns, distributions, correlations, missing and repeated rows, alerts.") { table, where, part };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(new CommandContext(parsed, common), parsed.GetValue(table)!, parsed.GetValue(where), parsed.GetValue(part)!, cancellation), cancellation));
        return command;
    }

    private static int Run(CommandContext context, string table, string? where, string part, CancellationToken cancellation)
    {
        var request = new ProfileRequest(SourceOf(context, table))
        {
            Filter = RowFilter.Parse(where, "--where"),
            Part = part switch
            {
                "first-half" => RowPart.FirstHalf,
                "second-half" => RowPart.SecondHalf,
                _ => RowPart.All,
            },
        };
        using var line = context.NewProgress();
        var progress = new ImmediateProgress<ProfileProgress>(each => line.Show($"{each.Stage} {each.Column}".TrimEnd(), each.Fraction));
        var profile = new TableProfiler(context.Settings.Profile).Profile(request, progress, cancellation);
        line.Dispose();
        context.Write(profile, () => ProfileLines.Of(profile));
        return ExitCodes.Done;
    }

    // A file of that name comes first: it was put there on purpose.
    private static ProfileSource SourceOf(CommandContext context, string table) =>
        !File.Exists(table) && ProfileSource.SnapshotTables.Contains(table, StringComparer.OrdinalIgnoreCase)
            ? ProfileSource.OfSnapshot(new SnapshotStore(context.Root), snapshot: null, table)
            : ProfileSource.OfFile(table, table);
}
