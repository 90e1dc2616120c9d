using Microsoft.AspNetCore.Components;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>All trained models: which one answers, how good each is, and switching, going back, deleting and choosing some to compare.</summary>
public sealed partial class ModelsPage : StudioPage
{
    private ModelList? list;
    private string? bestId;

    [SupplyParameterFromQuery(Name = "model")]
    private string[]? Ids { get; set; }

    private IReadOnlyList<string> Chosen => Ids ?? [];

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        list = Models.List();

        // Errors on other ratings are another question.
        bestId = list.Models.Where(model => model is { KnowsRatings: true, Problem: null, Manifest.Quality.Errors: not null }).MinBy(model => model.Manifest.Quality.Errors!.Mae)?.Manifest.Id;
    }

    private void Toggle(string id)
    {
        Ids = [.. Chosen.Contains(id, StringComparer.Ordinal) ? Chosen.Where(each => each != id) : Chosen.Append(id)];
        Navigation.NavigateTo(new QueryText("studio/models").Add("model", Ids).ToString(), replace: true);
    }

    private string NameOf(string id) =>
        list?.Models.FirstOrDefault(model => model.Manifest.Id == id) is { Manifest: var manifest } ? ModelNames.Of(manifest) : id;
}
