using StreamRec.Core.Catalog;
using StreamRec.Core.Viewers;

namespace StreamRec.Web.Api;

/// <summary>Names a profile.</summary>
/// <param name="Name">What the viewer wants to be called.</param>
internal sealed record ViewerRequest(string? Name);

/// <summary>Starts a profile.</summary>
/// <param name="Name">What the viewer wants to be called.</param>
/// <param name="User">The id of the imported user that the profile is to stand for, such as movielens:42, where StreamRec:Viewers:RateForImportedUsers allows that; without it somebody rates for themselves.</param>
internal sealed record NewViewerRequest(string? Name, string? User = null);

/// <summary>Rates a title.</summary>
/// <param name="Score">Stars, 0.5 to 5 in half steps.</param>
internal sealed record ScoreRequest(double? Score);

/// <summary>Puts a title aside.</summary>
/// <param name="Mark">watch-list or not-for-me.</param>
internal sealed record MarkRequest(string? Mark);

/// <summary>A profile.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Created">When it was started.</param>
/// <param name="User">The imported user that it stands for, with the source, such as movielens:42; null for somebody who rates for themselves.</param>
internal sealed record ViewerResponse(string Id, string Name, DateTimeOffset Created, string? User)
{
    public static ViewerResponse Of(Viewer viewer) => new(viewer.Id, viewer.Name, viewer.Created, viewer.User);
}

/// <summary>The profiles.</summary>
/// <param name="Viewers">By name.</param>
internal sealed record ViewersResponse(IReadOnlyList<ViewerResponse> Viewers);

/// <summary>All that is kept of a profile.</summary>
/// <param name="Viewer">The profile.</param>
/// <param name="Ratings">The ratings that were given here, the latest first.</param>
/// <param name="Marks">What was put aside, the latest first.</param>
internal sealed record ViewerRecordResponse(ViewerResponse Viewer, IReadOnlyList<ViewerRatingResponse> Ratings, IReadOnlyList<ViewerMarkResponse> Marks)
{
    public static ViewerRecordResponse Of(ViewerRecord record, CatalogIndex? catalog) => new(
        ViewerResponse.Of(record.Viewer),
        [.. record.Ratings.Select(rating => new ViewerRatingResponse(rating.TitleId, catalog?.Find(rating.TitleId)?.Name, rating.Score, rating.Rated))],
        [.. record.Marks.Select(mark => new ViewerMarkResponse(mark.TitleId, catalog?.Find(mark.TitleId)?.Name, ViewerWords.Of(mark.Mark), mark.Marked))]);
}

/// <summary>A rating.</summary>
/// <param name="Title">The id of the title that was rated.</param>
/// <param name="Name">The name of its work, or null when the current catalog does not have it.</param>
/// <param name="Score">Stars, 0.5 to 5.</param>
/// <param name="Rated">When.</param>
internal sealed record ViewerRatingResponse(string Title, string? Name, double Score, DateTimeOffset Rated);

/// <summary>A title put aside.</summary>
/// <param name="Title">The id of the title.</param>
/// <param name="Name">The name of its work, or null when the current catalog does not have it.</param>
/// <param name="Mark">watch-list or not-for-me.</param>
/// <param name="Marked">When.</param>
internal sealed record ViewerMarkResponse(string Title, string? Name, string Mark, DateTimeOffset Marked);

/// <summary>What has become of a profile.</summary>
/// <param name="Deleted">Whether there was one.</param>
/// <param name="Forgotten">What was kept of it, or null.</param>
internal sealed record ViewerDeletionResponse(bool Deleted, ViewerRecordResponse? Forgotten);
