using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Configuration;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio.Jobs;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Training;

/// <summary>Chooses a model and its settings and puts the training into the queue.</summary>
public sealed partial class TrainPage : StudioPage
{
    private static readonly FrozenDictionary<string, string> Empty = FrozenDictionary<string, string>.Empty;

    private TrainDraft? draft;
    private IReadOnlyList<(bool IsThorough, IReadOnlyDictionary<string, string> Values)> presets = [];

    [Inject]
    private StreamRecOptions Options { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Model { get; set; }

    [SupplyParameterFromQuery(Name = "set")]
    private string[]? Settings { get; set; }

    [SupplyParameterFromQuery]
    private string? Seed { get; set; }

    [SupplyParameterFromQuery]
    private string? Threads { get; set; }

    [SupplyParameterFromQuery]
    private string? Activate { get; set; }

    [SupplyParameterFromQuery]
    private string? Note { get; set; }

    // What a model did here says more than any grade.
    private string? Measured => Models.List().Models
        .Select(model => model.Manifest)
        .Where(model => model.Model == draft!.Trainer.Name && model.RatingsSha256 == Workspace!.Snapshot.RatingsSha256 && model.Quality.Errors is not null)
        .MinBy(model => model.Quality.Errors!.Mae) is { } best
        ? Wording.Fill(StudioText.MeasuredHere, best.Quality.Errors!.Mae, StudioUnits.Duration(best.TrainSeconds))
        : null;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        var trainer = (Model is not null && ModelCatalog.CanTrain(Model) ? ModelCatalog.Find(Model) : null) ?? ModelSettings.TrainerOf(Options.Training.Model) ?? ModelCatalog.Find(ModelCatalog.DefaultName);
        draft = TrainDraft.Read(trainer, Settings ?? [], Seed, Threads, Activate, Note);
        presets = ModelTraits.PresetsOf(trainer);
    }

    // The address comes back only after what somebody does next: who types and presses Enter must get what was typed.
    private void Go(TrainDraft next)
    {
        draft = next;
        Navigation.NavigateTo(next.Address, replace: true);
    }

    private void Train()
    {
        if (draft is not { IsComplete: true, SeedNumber: { } seed, ThreadsNumber: { } threads } || !CanChange)
        {
            return;
        }

        try
        {
            string[] settings = [.. draft.Values.Select(value => $"{value.Key}={value.Value}")];
            var job = Queue.Submit(new TrainJob(draft.Trainer.Name, settings, seed, threads, draft.Activate) { Note = draft.Note });
            Navigation.NavigateTo(JobWording.AddressOf(job));
        }
        catch (RefusedJobException error)
        {
            Problem = RefusalWording.Of(error);
        }
        catch (Exception error) when (error is ModelException or InvalidParameterException)
        {
            Problem = error.Message;
        }
    }

    private bool Same(IReadOnlyDictionary<string, string> values) =>
        values.Count == draft!.Values.Count && values.All(value => draft.Values.GetValueOrDefault(value.Key) == value.Value);

    private static string Text(ChangeEventArgs change) => (change.Value as string ?? "").Trim();
}
