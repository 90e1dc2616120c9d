using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>Profiles of the current snapshot's tables.</summary>
internal static class ProfileApi
{
    private static readonly (string Word, RowPart Value)[] Parts = [("all", RowPart.All), ("first-half", RowPart.FirstHalf), ("second-half", RowPart.SecondHalf)];

    /// <summary>The words that the parameter <c>part</c> takes.</summary>
    public static IEnumerable<string> PartWords => Parts.Select(part => part.Word);

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapProfileApi(this RouteGroupBuilder api)
    {
        api.MapGet("/profile", GetProfile)
            .WithTags(ApiGroups.Profiles)
            .WithName("GetProfile")
            .WithSummary("What is in a table, and what wants attention")
            .WithExample("table=titles&where=platform%20%3D%20{platform}")
            .WithDescription("Every column with its statistics and distribution, correlations, missing values, repeating rows, samples and alerts; docs/profiling.md defines each. A request that is closed stops the work.");
        return api;
    }

    private static async Task<Results<Ok<TableProfile>, ProblemHttpResult>> GetProfile(
        WorkspaceAccess access,
        ProfileDesk desk,
        [Description("A table of the current snapshot. Required.")] string? table,
        [Description("Only rows like these: conditions such as \"platform = netflix\", \"release_year >= 2000\", \"director is not empty\", joined by \"and\".")] string? where,
        [Description("A half of the table, in the order of its rows and before the filter.")] string? part,
        CancellationToken cancellation)
    {
        var name = ApiParameters.ReadRequired(nameof(table), table, string.Join(", ", ProfileSource.SnapshotTables));
        var filter = RowFilter.Parse(where);
        var half = ApiParameters.ReadChoice(nameof(part), part, RowPart.All, Parts);
        try
        {
            var request = new ProfileRequest(desk.SourceOf(access.Workspace.Snapshot.Id, name)) { Filter = filter, Part = half };
            return TypedResults.Ok((await desk.ComputeAsync(request, right: null, keep: true, progress: null, cancellation)).Left);
        }
        catch (UnusableSnapshotException failure)
        {
            // What serves is in memory; somebody may have removed its files since.
            return ApiProblems.NoFiles(failure);
        }
    }
}
