using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration.Stories;

/// <summary>Small worlds for stories, told even of a handful of rows, and short ways to read their findings.</summary>
internal static class StoryWorld
{
    /// <summary>Titles of platforms, by the letters of the platforms.</summary>
    public static Workspace Of(params (char Platform, int Films, int Series)[] counts) => RatedWorld.Of(
    [
        .. counts.SelectMany(count => Enumerable.Range(0, count.Films).Select(number => CatalogMaker.Film($"{count.Platform}s1{number}", $"Film {count.Platform}{number}"))),
        .. counts.SelectMany(count => Enumerable.Range(0, count.Series).Select(number => CatalogMaker.Series($"{count.Platform}s2{number}", $"Series {count.Platform}{number}"))),
    ]);

    /// <summary>Films of Netflix made one after the other.</summary>
    public static Workspace Films(int count, Func<Title, int, Title> make) =>
        RatedWorld.Of([.. Enumerable.Range(0, count).Select(number => make(CatalogMaker.Film($"ns{number}", $"Film {number}"), number))]);

    public static Story Tell(this Workspace workspace, string story, int fewestRows = 1) =>
        new Storyteller(new Explorer(), new StoryOptions { FewestRows = fewestRows, FewestSteps = 1 }).Tell(workspace, story);

    /// <summary>What a step claims; it must be told.</summary>
    public static Finding Finding(this Workspace workspace, string story, string step, int fewestRows = 1) => workspace.Step(story, step, fewestRows).Finding;

    public static StoryStep Step(this Workspace workspace, string story, string step, int fewestRows = 1)
    {
        var told = workspace.Tell(story, fewestRows);
        return told.Find(step) ?? throw new InvalidOperationException($"{step} is left out: {told.Gaps.Single(gap => gap.Step == step).Reason}");
    }

    /// <summary>Why a step is left out.</summary>
    public static string Gap(this Workspace workspace, string story, string step, int fewestRows = 1) => workspace.Tell(story, fewestRows).Gaps.Single(gap => gap.Step == step).Reason;

    public static double Number(this Finding finding, string fact) => finding[fact].Value!.Value;

    /// <summary>The keys of a fact's names, joined by <c>+</c>.</summary>
    public static string Keys(this Finding finding, string fact) => string.Join('+', finding[fact].Names.Select(name => name.Key));
}
