using System.Text.Json.Serialization;
using StreamRec.Core.Intake;

namespace StreamRec.Web.Api;

/// <summary>A file that is to be brought along.</summary>
/// <param name="Name">What it is called; folders before it are kept for reading.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Group">The group that an earlier file began, or nothing to begin one.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewUploadRequest(string? Name, long? Size, string? Group);

/// <summary>A file on its way here, or here.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Group">The id of the files that belong together.</param>
/// <param name="Name">What it is called, without what nobody can read.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Received">The bytes that are here: where the next piece begins.</param>
/// <param name="IsComplete">Whether all of it is here.</param>
/// <param name="MaximumPieceBytes">The most bytes of one piece.</param>
/// <param name="Expires">When it is removed if nobody imports it.</param>
internal sealed record UploadResponse(string Id, string Group, string Name, long Size, long Received, bool IsComplete, int MaximumPieceBytes, DateTimeOffset Expires)
{
    public static UploadResponse Of(Upload upload, UploadStore store) => new(
        upload.Id, upload.Group, upload.Name, upload.Size, upload.Received, upload.IsComplete, store.Options.ChunkBytes, upload.Created.AddHours(store.Options.KeptHours));
}

/// <summary>Files that wait for their import.</summary>
/// <param name="Uploads">The files, in the order in which they were announced.</param>
internal sealed record UploadListResponse(IReadOnlyList<UploadResponse> Uploads);

/// <summary>What became of a file that was to be removed.</summary>
/// <param name="Removed">Whether there was one.</param>
internal sealed record UploadRemovalResponse(bool Removed);
