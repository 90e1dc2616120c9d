using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Threading;
using StreamRec.Web.Components.Pages.Profile.Files;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Commands;

/// <summary><c>profile TABLE|FILE</c>: what is in a table, and what wants attention.</summary>
internal static class ProfileCommand
{
    private static readonly string[] Endings = [".html", ".csv", ".parquet", ".json"];

    public static Command Create(CommonOptions common)
    {
        var table = new Argument<string>("table") { Description = "A table of the current snapshot (titles, films, ratings, people), or a CSV or Parquet file.", HelpName = "TABLE|FILE" };
        var where = new Option<string?>("--where") { Description = "Only rows like these: \"platform = netflix or hulu and release_year >= 2000\".", HelpName = "FILTER" };
        var part = new Option<string>("--part") { Description = "A half of the table.", DefaultValueFactory = _ => "all" };
        part.AcceptOnlyFromAmong("all", "first-half", "second-half");
        var compare = new Option<string?>("--compare") { Description = "Side by side with \"halves\", a platform, snapshot:ID, another file, or another filter.", HelpName = "X" };
        var columns = new Option<string?>("--columns") { Description = "What columns are taken for: \"release_year:category, id:skip\".", HelpName = "KINDS" };
        var target = new Option<string?>("--target") { Description = "A column of numbers or truth values that all others are related to.", HelpName = "COLUMN" };
        var time = new Option<string?>("--time") { Description = "The column of dates that orders the rows in time.", HelpName = "COLUMN" };
        var sensitive = new Option<bool>("--sensitive") { Description = "Leaves every value out: only figures about values." };
        var output = new Option<string?>("--output") { Description = "Writes a file instead: .html, .csv, .parquet or .json, by its ending.", HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = "The language of the HTML file.", DefaultValueFactory = _ => Languages.Default };
        language.AcceptOnlyFromAmong(Languages.Codes);
        var command = new Command("profile", "Profiles a table: columns, distributions, correlations, missing and repeated rows, alerts.") { table, where, part, compare, columns, target, time, sensitive, output, language };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var choice = new ProfileChoice(parsed.GetValue(table)!, Where: parsed.GetValue(where), Compare: parsed.GetValue(compare))
                {
                    Columns = parsed.GetValue(columns), Target = parsed.GetValue(target), Time = parsed.GetValue(time), IsSensitive = parsed.GetValue(sensitive),
                };
                return RunAsync(new CommandContext(parsed, common), choice, parsed.GetValue(part)!, parsed.GetValue(output), parsed.GetValue(language)!, cancellation);
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ProfileChoice choice, string part, string? output, string language, CancellationToken cancellation)
    {
        if (output is not null && !Endings.Contains(Path.GetExtension(output).ToLowerInvariant(), StringComparer.Ordinal))
        {
            throw new InvalidParameterException("--output", output, [.. Endings.Select(ending => "FILE" + ending)]);
        }

        // Refused before the work, not after it.
        _ = RowFilter.Parse(choice.Where, "--where");
        _ = ColumnChoices.Parse(choice.Columns, "--columns");
        var (left, right) = Requests(context, choice, part);
        using var line = context.NewProgress();
        var progress = new ImmediateProgress<ProfileProgress>(each => line.Show($"{each.Stage} {each.Column}".TrimEnd(), each.Fraction));
        var profiler = new TableProfiler(context.Settings.Profile);
        var comparison = right is null ? null : profiler.Compare(left, right, progress, cancellation);
        var result = new ProfileResult(comparison?.Left ?? profiler.Profile(left, progress, cancellation), comparison);
        line.Dispose();
        if (output is null)
        {
            Write(context, result);
            return ExitCodes.Done;
        }

        await SaveAsync(context, choice, result, output, language, cancellation);
        return ExitCodes.Done;
    }

    private static void Write(CommandContext context, ProfileResult result)
    {
        if (result.Comparison is { } comparison)
        {
            context.Write(comparison, () => ProfileLines.Of(comparison));
        }
        else
        {
            context.Write(result.Left, () => ProfileLines.Of(result.Left));
        }
    }

    private static async Task SaveAsync(CommandContext context, ProfileChoice choice, ProfileResult result, string output, string language, CancellationToken cancellation)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        var labels = File.Exists(choice.Compare) ? (result.Left.Name, result.Comparison!.Right.Name) : choice.Labels(result.Left.Snapshot ?? "", ProfileText.Everything, ProfileText.FirstHalf, ProfileText.SecondHalf);
        var content = Path.GetExtension(output).ToLowerInvariant() switch
        {
            ".json" => result.Comparison is { } comparison ? JsonSerializer.SerializeToUtf8Bytes(comparison, CommandJson.Options) : JsonSerializer.SerializeToUtf8Bytes(result.Left, CommandJson.Options),
            ".csv" => (await ProfileFiles.MakeAsync(result, labels, ProfileFileFormat.Csv)).Content,
            ".parquet" => (await ProfileFiles.MakeAsync(result, labels, ProfileFileFormat.Parquet)).Content,
            _ => (await ProfileFiles.MakeAsync(result, labels, ProfileFileFormat.Html)).Content,
        };
        try
        {
            await File.WriteAllBytesAsync(output, content, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException("the file cannot be written: " + problem.Message, output, inner: problem);
        }

        context.Write(new { file = Path.GetFullPath(output), bytes = content.Length }, () => [CommandContext.Text($"Written: {Path.GetFullPath(output)} ({content.Length:N0} bytes)")]);
    }

    private static (ProfileRequest Left, ProfileRequest? Right) Requests(CommandContext context, ProfileChoice choice, string part)
    {
        var half = part switch
        {
            "first-half" => RowPart.FirstHalf,
            "second-half" => RowPart.SecondHalf,
            _ => RowPart.All,
        };
        var source = SourceOf(context, choice.Table!);
        var known = choice with { Table = source.Snapshot is null ? null : source.Name };
        var other = File.Exists(choice.Compare) ? ProfileSource.OfFile(choice.Compare, choice.Compare)
            : known.ComparedSnapshot is { } snapshot && known.Table is not null ? ProfileSource.OfSnapshot(new SnapshotStore(context.Root), snapshot, known.Table)
            : null;
        var (left, right) = known.Requests(source, other);
        return half == RowPart.All ? (left, right) : (left with { Part = half }, right is null ? null : right with { Part = half });
    }

    // A file of that name comes first: it was put there on purpose.
    private static ProfileSource SourceOf(CommandContext context, string table) =>
        !File.Exists(table) && ProfileSource.SnapshotTables.Contains(table, StringComparer.OrdinalIgnoreCase)
            ? ProfileSource.OfSnapshot(new SnapshotStore(context.Root), snapshot: null, table)
            : ProfileSource.OfFile(table, table);
}
