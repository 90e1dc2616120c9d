using Microsoft.AspNetCore.Components;
using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio;
using StreamRec.Web.Localization;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Imports;

/// <summary>Bringing files along, looking at what they would change, and importing them or not. The address holds the files or the review, so that refresh and Back bring them back.</summary>
public sealed partial class ImportPage : StudioPage
{
    private IReadOnlyList<Upload> uploads = [];
    private IReadOnlyList<ImportReview> others = [];
    private ImportReview? review;
    private bool isOutdated;
    private bool isCommitting;

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [SupplyParameterFromQuery]
    private string? Folder { get; set; }

    [SupplyParameterFromQuery]
    private string? Append { get; set; }

    [SupplyParameterFromQuery(Name = "review")]
    private string? ReviewId { get; set; }

    [Inject]
    private UploadStore Uploads { get; set; } = null!;

    [Inject]
    private ImportReviews Reviews { get; set; } = null!;

    [Inject]
    private SnapshotDesk Snapshots { get; set; } = null!;

    private bool IsAppend => string.Equals(Append, "true", StringComparison.OrdinalIgnoreCase) && !IsSample;

    private bool IsSample => Workspace?.Snapshot.IsSample == true;

    private ImportAddress Address => new(Group, Folder, IsAppend);

    private bool CanReview => (uploads.Count > 0 || !string.IsNullOrWhiteSpace(Folder)) && uploads.All(upload => upload.IsComplete);

    // Only right after the import: what was done since then is not undone with it.
    private bool CanUndo => review is { State: ReviewState.Committed } && Snapshots.List() is { BackId: not null } list && list.CurrentId == review.Snapshot;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Uploads.Changed += OnChanged;
        Reviews.Changed += OnChanged;
        Snapshots.Changed += OnChanged;
    }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace) => Read();

    /// <inheritdoc />
    protected override void AnswerWithout() => Read();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Uploads.Changed -= OnChanged;
            Reviews.Changed -= OnChanged;
            Snapshots.Changed -= OnChanged;
        }

        base.Dispose(disposing);
    }

    private void Read()
    {
        uploads = string.IsNullOrEmpty(Group) ? [] : Uploads.List(Group);
        others = ReviewId is null ? Reviews.List() : [];
        review = Reviews.Find(ReviewId);
        isOutdated = review is not null && Reviews.IsOutdated(review);
    }

    private void OnChanged(object? sender, EventArgs arguments) => RefreshLater();

    private void Begin(string group) => Go(Address with { Group = group });

    private void Go(ImportAddress address) => Navigation.NavigateTo(address.ToString(), replace: true);

    private void Remove(string id)
    {
        Uploads.Remove(id);
        Refresh();
    }

    private void Review() => Start(new ReviewRequest([.. uploads.Select(upload => upload.Id)], Folder, IsAppend));

    // The same files anew: the snapshot has changed, or they are to be added instead of replacing.
    private void Repeat(bool append)
    {
        if (Start(review!.Request with { Append = append }) && review.State != ReviewState.Committed)
        {
            Reviews.Remove(review.Id);
        }
    }

    private bool Start(ReviewRequest request)
    {
        try
        {
            Navigation.NavigateTo(ImportAddress.OfReview(Reviews.Start(request).Id));
            Problem = null;
            return true;
        }
        catch (RefusedReviewException refusal)
        {
            Problem = ProblemWording.InVisitorsLanguage(refusal.Message);
            return false;
        }
    }

    private void Cancel() => Reviews.Cancel(review!.Id);

    private void Discard()
    {
        var (group, request) = (review!.Group, review.Request);
        Reviews.Remove(review.Id);
        Navigation.NavigateTo(new ImportAddress(group, request.Folder, request.Append).ToString());
    }

    private async Task CommitAsync()
    {
        isCommitting = true;
        try
        {
            // It may wait for another import; the page goes on meanwhile.
            await TryAsync(stopping => Task.Factory.StartNew(() => Reviews.Commit(review!.Id, SnapshotOrigin.Page, stopping), stopping, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
        catch (RefusedReviewException refusal)
        {
            Problem = ProblemWording.InVisitorsLanguage(refusal.Message);
            Refresh();
        }
        finally
        {
            isCommitting = false;
        }
    }
}
