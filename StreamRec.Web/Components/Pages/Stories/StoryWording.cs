using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>Stories in the visitor's language. A text's name in the resources is its kind, its story and its key, such as <c>HeadlineCatalogSeriesNone</c>.</summary>
internal static class StoryWording
{
    /// <summary>A story.</summary>
    public static string Story(string id) => Text("Story", id);

    /// <summary>What a story is about.</summary>
    public static string About(string id) => Text("About", id);

    /// <summary>What a slide claims.</summary>
    public static string Headline(string story, Finding finding) => FindingText.Fill(Text("Headline", $"{story}-{finding.Kind}"), finding);

    /// <summary>The sentence below it, with the numbers.</summary>
    public static string Sentence(string story, Finding finding) => FindingText.Fill(Text("Sentence", $"{story}-{finding.Kind}"), finding);

    /// <summary>What a slide's chart is.</summary>
    public static string Chart(string story, string step) => Text("Chart", $"{story}-{step}");

    /// <summary>Where a slide's numbers come from, how many rows they rest on, and what was left out.</summary>
    public static string Source(SnapshotManifest snapshot, string story, StoryStep step)
    {
        var (rows, all) = (step.Basis.Rows, step.Basis.AllRows);
        var counted = rows == all
            ? Wording.Fill(Text("AllRows", step.Dashboard), Number(all))
            : Wording.Fill(Text("Rows", step.Dashboard), Number(rows), Number(all));
        var source = Wording.Fill(StoryText.Source, snapshot.Id, counted);
        return rows < all && Find("Missing", $"{story}-{step.Id}") is { } missing ? $"{source} {Wording.Fill(StoryText.LeftOut, Number(all - rows), missing)}" : source;
    }

    /// <summary>Why a slide is left out.</summary>
    public static string Gap(string story, StoryGap gap) => $"{Chart(story, gap.Step)}: {Text("Gap", gap.Reason)}";

    /// <summary>The text of a kind and a key; the key where there is none, which a test reports.</summary>
    public static string Text(string kind, string key) => Find(kind, key) ?? key;

    /// <summary>The text of a kind and a key, if there is one.</summary>
    public static string? Find(string kind, string key) => StoryText.ResourceManager.GetString(ExploreWording.Name(kind, key), StoryText.Culture);

    private static string Number(long number) => FindingText.Number(Core.Exploration.Charts.FigureUnit.Count, number);
}
