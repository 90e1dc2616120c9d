using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Intake;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Imports;

/// <summary>The profile of a file before it is imported; the address holds the review and the file.</summary>
public sealed partial class ImportProfilePage : StudioPage
{
    private ReviewedFile? file;
    private ProfileRun? run;
    private string? startedFor;

    [SupplyParameterFromQuery(Name = "review")]
    private string? ReviewId { get; set; }

    [SupplyParameterFromQuery(Name = "file")]
    private string? WantedFile { get; set; }

    [Inject]
    private ImportReviews Reviews { get; set; } = null!;

    [Inject]
    private ProfileDesk Profiles { get; set; } = null!;

    private int FileIndex => int.TryParse(WantedFile, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace) => Read();

    /// <inheritdoc />
    protected override void AnswerWithout() => Read();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            run?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Read()
    {
        file = Reviews.Find(ReviewId)?.Files.ElementAtOrDefault(FileIndex);
        var wanted = $"{ReviewId} {FileIndex}";
        if (file is null || startedFor == wanted || !RendererInfo.IsInteractive)
        {
            return;
        }

        startedFor = wanted;
        run?.Dispose();
        try
        {
            run = Profiles.Start(new ProfileRequest(ProfileSource.OfFile(file.Path, file.Name)), right: null, keep: false);
        }
        catch (UnusableInputException problem)
        {
            run = ProfileRun.Refused(problem.Message);
        }

        run.Changed += (_, _) => RefreshLater();
    }
}
