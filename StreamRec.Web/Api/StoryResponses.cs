using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Components.Pages.Stories;

namespace StreamRec.Web.Api;

/// <summary>The stories.</summary>
/// <param name="Stories">Each with its first claim, in the order in which they are offered.</param>
internal sealed record StoriesResponse(IReadOnlyList<StorySummaryResponse> Stories);

/// <summary>One of the stories.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsTold">Whether the data allow enough steps.</param>
/// <param name="Teaser">Its first claim; null where there is none.</param>
/// <param name="Steps">The ids of its steps.</param>
/// <param name="LeftOut">The steps that the data do not allow.</param>
internal sealed record StorySummaryResponse(string Id, string Title, bool IsTold, string? Teaser, IReadOnlyList<string> Steps, IReadOnlyList<StoryGap> LeftOut)
{
    public static StorySummaryResponse Of(Story story) => new(
        story.Id,
        StoryWording.Story(story.Id),
        story.IsTold,
        story.Steps is [var first, ..] ? StoryWording.Headline(story.Id, first.Finding) : null,
        [.. story.Steps.Select(step => step.Id)],
        story.Gaps);
}

/// <summary>A story as the current snapshot tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Snapshot">The snapshot that it is told of.</param>
/// <param name="IsSample">Whether that holds the made-up sample world: then the claims are true of nothing else.</param>
/// <param name="IsTold">Whether the data allow enough steps.</param>
/// <param name="Steps">The claims in their order.</param>
/// <param name="LeftOut">The steps that the data do not allow.</param>
internal sealed record StoryResponse(
    string Id, string Title, string Snapshot, bool IsSample, bool IsTold, IReadOnlyList<StoryStepResponse> Steps, IReadOnlyList<StoryGap> LeftOut)
{
    public static StoryResponse Of(Story story, SnapshotManifest snapshot) => new(
        story.Id,
        StoryWording.Story(story.Id),
        snapshot.Id,
        snapshot.IsSample,
        story.IsTold,
        [.. story.Steps.Select(step => StoryStepResponse.Of(story.Id, step, snapshot))],
        story.Gaps);
}

/// <summary>One claim.</summary>
/// <param name="Id">The step's id.</param>
/// <param name="Headline">The claim.</param>
/// <param name="Sentence">The numbers behind it, in words.</param>
/// <param name="Source">The snapshot, the rows counted and what was left out, in words.</param>
/// <param name="Rows">Rows that were counted.</param>
/// <param name="AllRows">Rows that there are.</param>
/// <param name="Kind">Which claim it is.</param>
/// <param name="Facts">Its numbers and names.</param>
/// <param name="Page">The page of the slide.</param>
/// <param name="Data">The page of the dashboard with the data behind it.</param>
internal sealed record StoryStepResponse(
    string Id, string Headline, string Sentence, string Source, long Rows, long AllRows, string Kind, IReadOnlyList<FindingFactResponse> Facts, string Page, string Data)
{
    public static StoryStepResponse Of(string story, StoryStep step, SnapshotManifest snapshot) => new(
        step.Id,
        StoryWording.Headline(story, step.Finding),
        StoryWording.Sentence(story, step.Finding),
        StoryWording.Source(snapshot, story, step),
        step.Basis.Rows,
        step.Basis.AllRows,
        step.Finding.Kind,
        [.. step.Finding.Facts.Select(FindingFactResponse.Of)],
        "/" + StoryAddress.Of(story, step.Id),
        "/" + ExploreAddress.Of(step.Dashboard, step.Filter));
}

/// <summary>A number or the names of a claim.</summary>
/// <param name="Id">What it is within the claim.</param>
/// <param name="Value">The number, not rounded; null for names.</param>
/// <param name="Unit">In what the number is measured; null for names.</param>
/// <param name="Names">The names, several where they share a place; empty for a number.</param>
internal sealed record FindingFactResponse(string Id, double? Value, string? Unit, IReadOnlyList<FindingNameResponse> Names)
{
    public static FindingFactResponse Of(FindingFact fact) => new(
        fact.Id,
        fact.Value,
        fact.Value is null ? null : fact.Unit.ToString().ToLowerInvariant(),
        [.. fact.Names.Select(name => new FindingNameResponse(name.Key, FindingText.Name(name)))]);
}

/// <summary>Something that a claim speaks of.</summary>
/// <param name="Key">A key without language.</param>
/// <param name="Name">What people read.</param>
internal sealed record FindingNameResponse(string Key, string Name);
