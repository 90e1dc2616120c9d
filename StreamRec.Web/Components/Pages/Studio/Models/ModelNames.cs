using StreamRec.Core.Recommendation.Storage;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>What tells one trained model from another of its kind.</summary>
internal static class ModelNames
{
    /// <summary>The kind, and what the person who trained it calls it or when it was trained.</summary>
    public static string Of(ModelManifest model) =>
        Wording.Fill(ModelText.NameAndWhat, QualityCharts.NameOf(model.Model), model.Note.Length > 0 ? model.Note : StudioUnits.Moment(model.Created));
}
