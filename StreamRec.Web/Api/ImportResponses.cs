using System.Text.Json.Serialization;
using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots;

namespace StreamRec.Web.Api;

/// <summary>Files to review for an import.</summary>
/// <param name="Uploads">Ids of uploaded files.</param>
/// <param name="Folder">A file or folder of the server: one of the allowed folders, or inside one; a name alone counts from the inbox.</param>
/// <param name="Append">Whether to add to what there is, instead of replacing the families of data that the files hold; false where nothing is said.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewImportRequest(IReadOnlyList<string>? Uploads, string? Folder, bool? Append);

/// <summary>The reviews of imports.</summary>
/// <param name="Imports">The reviews, the latest first.</param>
/// <param name="Folders">The folders of the server that may be named, the inbox first.</param>
internal sealed record ImportListResponse(IReadOnlyList<ImportSummary> Imports, IReadOnlyList<string> Folders)
{
    public static ImportListResponse Of(ImportReviews reviews) => new([.. reviews.List().Select(ImportSummary.Of)], reviews.Folders.All);
}

/// <summary>A review in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">waiting, running, ready, unusable, failed, cancelled, interrupted (the server stopped while it ran) or committed.</param>
/// <param name="Created">When it was begun.</param>
/// <param name="Inputs">What was named.</param>
/// <param name="Append">Whether it adds instead of replacing.</param>
/// <param name="Snapshot">The snapshot that came of it, or null.</param>
internal sealed record ImportSummary(string Id, string State, DateTimeOffset Created, IReadOnlyList<string> Inputs, bool Append, string? Snapshot)
{
    public static ImportSummary Of(ImportReview review) => new(review.Id, Words.KeyOf(review.State), review.Created, review.Inputs, review.Request.Append, review.Snapshot);
}

/// <summary>A review: an import that is prepared and not yet done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">waiting, running, ready, unusable, failed, cancelled, interrupted (the server stopped while it ran) or committed.</param>
/// <param name="Created">When it was begun.</param>
/// <param name="Inputs">What was named.</param>
/// <param name="Append">Whether it adds instead of replacing.</param>
/// <param name="Fraction">How much is done, 0 to 1.</param>
/// <param name="IsStopping">Whether it was told to stop and has not stopped yet.</param>
/// <param name="Problem">Why nothing can be imported, or null.</param>
/// <param name="Files">What each file is.</param>
/// <param name="Rules">The rules with the rows that they touched.</param>
/// <param name="RowsRejected">Rejected rows.</param>
/// <param name="ValuesDropped">Values left out of rows that were kept.</param>
/// <param name="RejectionsKept">How many of both the download holds.</param>
/// <param name="Base">The current snapshot that it compared with, or null.</param>
/// <param name="IsOutdated">Whether another one is current by now: then it has to be reviewed again.</param>
/// <param name="Result">What would be there after the import, or null before it is ready.</param>
/// <param name="Changes">What would change, or null before it is ready and without a snapshot to compare with.</param>
/// <param name="Snapshot">The snapshot that came of it, or null.</param>
internal sealed record ImportResponse(
    string Id,
    string State,
    DateTimeOffset Created,
    IReadOnlyList<string> Inputs,
    bool Append,
    double Fraction,
    bool IsStopping,
    string? Problem,
    IReadOnlyList<ImportFileResponse> Files,
    IReadOnlyList<RuleReport> Rules,
    long RowsRejected,
    long ValuesDropped,
    int RejectionsKept,
    string? Base,
    bool IsOutdated,
    ImportCounts? Result,
    SnapshotChangesResponse? Changes,
    string? Snapshot)
{
    public static ImportResponse Of(ImportReview review, bool isOutdated) => new(
        review.Id,
        Words.KeyOf(review.State),
        review.Created,
        review.Inputs,
        review.Request.Append,
        review.IsOver ? 1 : review.Fraction,
        review.IsStopping,
        review.Problem,
        [.. review.Files.Select(ImportFileResponse.Of)],
        review.Report?.Rules ?? [],
        review.Report?.RowsRejected ?? 0,
        review.Report?.ValuesDropped ?? 0,
        review.Report?.Rejections.Count ?? 0,
        review.Base,
        isOutdated,
        review.Prepared is { } prepared ? new ImportCounts(prepared.Titles, prepared.Films, prepared.Works, prepared.Users, prepared.Ratings) : null,
        review.Difference is { } difference ? SnapshotChangesResponse.Of(difference) : null,
        review.Snapshot);
}

/// <summary>What a snapshot holds.</summary>
/// <param name="Titles">Titles.</param>
/// <param name="Films">Films of The Movies Dataset, which are titles too.</param>
/// <param name="Works">Films and series, each with its titles of all sources.</param>
/// <param name="Users">Users.</param>
/// <param name="Ratings">Ratings.</param>
internal sealed record ImportCounts(int Titles, int Films, int Works, int Users, long Ratings);

/// <summary>A file of a review.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is: platform-catalog, ratings, …; skipped, unknown, empty or unreadable.</param>
/// <param name="Reason">How that was seen.</param>
/// <param name="Source">The platform of a catalog or the source of ratings, or null.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Columns">Its first columns.</param>
/// <param name="ColumnCount">How many it has.</param>
/// <param name="Preview">Its first rows.</param>
/// <param name="RowsRead">Data rows read, or null.</param>
/// <param name="RowsRejected">Data rows left out.</param>
/// <param name="Note">What was noticed about it.</param>
internal sealed record ImportFileResponse(
    string Name, string Kind, string Reason, string? Source, long Bytes, IReadOnlyList<string> Columns, int ColumnCount, IReadOnlyList<IReadOnlyList<string>> Preview, long? RowsRead, long RowsRejected, string Note)
{
    public static ImportFileResponse Of(ReviewedFile file) =>
        new(file.Name, file.Kind, file.Reason, file.Source, file.Bytes, file.Columns, file.ColumnCount, file.Preview, file.RowsRead, file.RowsRejected, file.Note);
}

/// <summary>What became of an import.</summary>
/// <param name="Committed">Whether there was such a review, and it is imported now.</param>
/// <param name="Snapshot">The snapshot that came of it, or null.</param>
internal sealed record ImportCommitResponse(bool Committed, string? Snapshot);

/// <summary>What became of a review that was to be stopped.</summary>
/// <param name="Stopped">Whether it waited or ran; it stops within a moment.</param>
/// <param name="Removed">Whether it had ended and is no longer kept.</param>
internal sealed record ImportRemovalResponse(bool Stopped, bool Removed);
