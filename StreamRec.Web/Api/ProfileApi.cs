using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Components.Pages.Profile.Files;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>Profiles of the current snapshot's tables.</summary>
internal static class ProfileApi
{
    private const string CompareText = "What it is compared with: \"halves\" of the table, a platform, another snapshot as \"snapshot:ID\", or another filter.";

    private static readonly (string Word, RowPart Value)[] Parts = [("all", RowPart.All), ("first-half", RowPart.FirstHalf), ("second-half", RowPart.SecondHalf)];

    private static readonly (string Word, ProfileFileFormat Value)[] Formats = [("html", ProfileFileFormat.Html), ("csv", ProfileFileFormat.Csv), ("parquet", ProfileFileFormat.Parquet)];

    /// <summary>The words that the parameter <c>part</c> takes.</summary>
    public static IEnumerable<string> PartWords => Parts.Select(part => part.Word);

    /// <summary>The words that the parameter <c>format</c> takes.</summary>
    public static IEnumerable<string> FormatWords => Formats.Select(format => format.Word);

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapProfileApi(this RouteGroupBuilder api)
    {
        api.MapGet("/profile", GetProfile)
            .WithTags(ApiGroups.Profiles)
            .WithName("GetProfile")
            .WithSummary("What is in a table, and what wants attention")
            .WithExample("table=titles&where=platform%20%3D%20{platform}")
            .WithDescription("Every column with its statistics and distribution, correlations, missing values, repeating rows, samples and alerts; docs/profiling.md defines each. A request that is closed stops the work.");
        api.MapGet("/profile/compare", GetComparison)
            .WithTags(ApiGroups.Profiles)
            .WithName("CompareProfiles")
            .WithSummary("Two selections of a table side by side")
            .WithExample("table=titles&compare=halves")
            .WithDescription("Both profiles, and how far each column's distributions lie apart: 0 the same, 1 nothing in common.");
        api.MapGet("/profile/file", GetFile)
            .WithTags(ApiGroups.Profiles)
            .WithName("GetProfileFile")
            .WithSummary("A profile, or a comparison, as a file")
            .WithExample("table=titles&where=platform%20%3D%20{platform}&format=csv")
            .WithDescription("The report as one HTML document that needs nothing beside it, or every figure in a row as CSV or Parquet. Each says the table, filter, snapshot, time and version it is of.")
            .Produces<byte[]>(StatusCodes.Status200OK, "text/html", "text/csv", "application/vnd.apache.parquet");
        return api;
    }

    private static async Task<Results<Ok<TableProfile>, ProblemHttpResult>> GetProfile(
        WorkspaceAccess access,
        ProfileDesk desk,
        [AsParameters] ProfileQuery query,
        [Description("A half of the table, in the order of its rows and before the filter.")] string? part,
        CancellationToken cancellation)
    {
        var half = ApiParameters.ReadChoice(nameof(part), part, RowPart.All, Parts);
        var choice = query.Read(compare: null);
        try
        {
            var (left, _) = choice.Requests(access.Workspace.Snapshot.Id, desk.SourceOf);
            return TypedResults.Ok((await desk.ComputeAsync(left with { Part = half }, right: null, keep: true, progress: null, cancellation)).Left);
        }
        catch (UnusableSnapshotException failure)
        {
            // What serves is in memory; somebody may have removed its files since.
            return ApiProblems.NoFiles(failure);
        }
        catch (UnusableInputException failure)
        {
            return Unusable(failure);
        }
    }

    private static async Task<Results<Ok<ProfileComparison>, ProblemHttpResult>> GetComparison(
        WorkspaceAccess access, ProfileDesk desk, [AsParameters] ProfileQuery query, [Description(CompareText)] string? compare, CancellationToken cancellation)
    {
        var choice = query.Read(ApiParameters.ReadRequired(nameof(compare), compare, "halves, a platform, snapshot:ID, or another filter"));
        try
        {
            return TypedResults.Ok((await ComputeAsync(access, desk, choice, cancellation)).Comparison!);
        }
        catch (UnusableSnapshotException failure)
        {
            return ApiProblems.NoFiles(failure);
        }
        catch (UnusableInputException failure)
        {
            return Unusable(failure);
        }
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetFile(
        WorkspaceAccess access,
        ProfileDesk desk,
        [AsParameters] ProfileQuery query,
        [Description(CompareText)] string? compare,
        [Description("In which form.")] string? format,
        CancellationToken cancellation)
    {
        var form = ApiParameters.ReadChoice(nameof(format), format, ProfileFileFormat.Html, Formats);
        var choice = query.Read(compare);
        try
        {
            var result = await ComputeAsync(access, desk, choice, cancellation);
            var labels = choice.Labels(access.Workspace.Snapshot.Id, ProfileText.Everything, ProfileText.FirstHalf, ProfileText.SecondHalf);
            var file = await ProfileFiles.MakeAsync(result, labels, form);
            return TypedResults.File(file.Content, file.MediaType, file.Name);
        }
        catch (UnusableSnapshotException failure)
        {
            return ApiProblems.NoFiles(failure);
        }
        catch (UnusableInputException failure)
        {
            return Unusable(failure);
        }
    }

    // The engine refuses what a filter asks of a column, such as a list that is less than a text.
    private static ProblemHttpResult Unusable(UnusableInputException failure) =>
        TypedResults.Problem(title: "The table cannot be profiled like that.", detail: failure.Message, statusCode: StatusCodes.Status400BadRequest);

    private static Task<ProfileResult> ComputeAsync(WorkspaceAccess access, ProfileDesk desk, ProfileChoice choice, CancellationToken cancellation)
    {
        var (left, right) = choice.Requests(access.Workspace.Snapshot.Id, desk.SourceOf);
        return desk.ComputeAsync(left, right, keep: true, progress: null, cancellation);
    }
}
