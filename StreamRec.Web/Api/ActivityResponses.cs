using StreamRec.Core.Activity;
using StreamRec.Web.Components.Pages.Activity;

namespace StreamRec.Web.Api;

/// <summary>A page of steps.</summary>
/// <param name="Total">Steps on all pages.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Steps of a page.</param>
/// <param name="StoreProblem">Why only what this server remembers is listed, or null.</param>
/// <param name="Steps">The steps, the latest first.</param>
internal sealed record ActivityListResponse(long Total, int Page, int PageSize, string? StoreProblem, IReadOnlyList<ActivityStepResponse> Steps)
{
    public static ActivityListResponse Of(ActivityList list, ActivityQuery query) =>
        new(list.Total, query.Page, query.PageSize, list.Problem, [.. list.Events.Select(ActivityStepResponse.Of)]);
}

/// <summary>One step.</summary>
/// <param name="Id">Its id.</param>
/// <param name="When">When it ended.</param>
/// <param name="Kind">import, quarantine, training, comparison, switch, study, schedule or deletion.</param>
/// <param name="Outcome">done, skipped, failed or stopped.</param>
/// <param name="Cause">Why, as a word.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="Snapshot">The snapshot it is about, or null.</param>
/// <param name="Model">The model it is about, or null.</param>
/// <param name="File">The files it is about, or null.</param>
/// <param name="Seconds">How long it took, or null.</param>
internal sealed record ActivityStepResponse(
    string Id, DateTimeOffset When, string Kind, string Outcome, string Cause, string Reason, string? Snapshot, string? Model, string? File, double? Seconds)
{
    public static ActivityStepResponse Of(ActivityEvent step) => new(
        step.Id, step.When, Words.KeyOf(step.Kind), Words.KeyOf(step.Outcome), Words.KeyOf(step.Cause), ActivityWording.EnglishReason(step), step.SnapshotId, step.ModelId, step.File, step.Duration?.TotalSeconds);
}
