using System.CommandLine;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;

namespace StreamRec.Web.Commands;

/// <summary>Who predictions are for, and which list is wanted: what <c>predict</c> and <c>recommend</c> share.</summary>
internal sealed class ListOptions
{
    private readonly Option<string?> user = new("--user") { Description = "The user's id; an unknown one is answered for a user without ratings.", HelpName = "U" };
    private readonly Option<string[]> rated = new("--rated") { Description = "A rating of somebody new, TITLE=SCORE; with --user it is set for this user. May be given several times.", HelpName = "T=S" };
    private readonly Option<string?> count = new("--count") { Description = "How many titles (setting StreamRec:Prediction:DefaultCount).", HelpName = "N" };
    private readonly Option<string[]> platform = new("--platform") { Description = "Only this platform; may be given several times.", HelpName = "P" };
    private readonly Option<string[]> genre = new("--genre") { Description = "Only this genre; may be given several times.", HelpName = "G" };
    private readonly Option<string[]> type = new("--type") { Description = "Films or series: movie, tv show.", HelpName = "T" };
    private readonly Option<string?> yearFrom = new("--year-from") { Description = "First year of release.", HelpName = "Y" };
    private readonly Option<string?> yearTo = new("--year-to") { Description = "Last year of release.", HelpName = "Y" };
    private readonly Option<bool> streamedOnly = new("--streamed-only") { Description = "Only what a streaming platform has." };
    private readonly Option<string?> diversity = new("--diversity") { Description = "0 lists the best first; more, up to 1, lists titles less like each other.", HelpName = "X" };
    private readonly Option<bool> excludeNearDuplicates = new("--exclude-near-duplicates") { Description = "Leaves out titles nearly the same as a better or a rated one." };

    /// <summary>Adds the options that say who predictions are for.</summary>
    /// <param name="command">The command.</param>
    /// <param name="everybody">A switch of the command that says it is for all users, if there is one.</param>
    public void AddWho(Command command, Option<bool>? everybody = null)
    {
        command.Add(user);
        command.Add(rated);
        command.Validators.Add(result =>
        {
            var named = result.GetResult(user) is not null || result.GetResult(rated) is not null;
            var all = everybody is not null && result.GetValue(everybody);
            if (named && all)
            {
                result.AddError($"{everybody!.Name} goes without --user and --rated.");
            }
            else if (!named && !all)
            {
                result.AddError($"Say who it is for: --user U, --rated TITLE=SCORE for somebody new{(everybody is null ? "" : $", or {everybody.Name}")}.");
            }
        });
    }

    /// <summary>Adds the options that say which list is wanted.</summary>
    public void AddList(Command command)
    {
        foreach (var option in new Option[] { count, platform, genre, type, yearFrom, yearTo, streamedOnly, diversity, excludeNearDuplicates })
        {
            command.Add(option);
        }
    }

    /// <summary>The user's id; <see langword="null"/> for somebody new.</summary>
    public string? UserOf(ParseResult parsed) => parsed.GetValue(user);

    /// <summary>The ratings that predictions are for.</summary>
    /// <exception cref="Core.Parameters.InvalidParameterException">A rating is wrong, or there are too many.</exception>
    public TasteProfile TasteOf(ParseResult parsed, CommandContext context, Workspace workspace)
    {
        var (given, most) = (parsed.GetValue(rated) ?? [], context.Settings.Prediction.MaximumRatings);
        if (given.Length > most)
        {
            throw new Core.Parameters.InvalidParameterException("--rated", CommandContext.Text($"{given.Length} ratings"), [CommandContext.Text($"up to {most} ratings")]);
        }

        var stored = workspace.Predictor.TasteOf(UserOf(parsed) is { } id ? workspace.Users.Find(id) : -1);
        return given.Length == 0 ? stored : stored.With(given.Select(text => RatingChanges.Parse("--rated", text, workspace.Catalog)));
    }

    /// <summary>The list that is wanted, as text.</summary>
    public ListParameters ListOf(ParseResult parsed) => new()
    {
        Count = parsed.GetValue(count),
        Platforms = parsed.GetValue(platform),
        Genres = parsed.GetValue(genre),
        Types = parsed.GetValue(type),
        YearFrom = parsed.GetValue(yearFrom),
        YearTo = parsed.GetValue(yearTo),
        StreamedOnly = parsed.GetValue(streamedOnly) ? "true" : null,
        Diversity = parsed.GetValue(diversity),
        ExcludeNearDuplicates = parsed.GetValue(excludeNearDuplicates) ? "true" : null,
    };

    /// <summary>A route's parameter as the command line writes it: <c>yearFrom</c> is <c>--year-from</c>.</summary>
    public static string NameOf(string parameter) => "--" + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(parameter);
}
