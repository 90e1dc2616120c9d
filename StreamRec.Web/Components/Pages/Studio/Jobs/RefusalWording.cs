using StreamRec.Core.Jobs;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Jobs;

/// <summary>Why the queue does not take work, in the visitor's language.</summary>
internal static class RefusalWording
{
    /// <summary>The reason.</summary>
    public static string Of(RefusedJobException error) => error.Reason switch
    {
        JobRefusal.NotAllowed => StudioText.ReadOnly,
        JobRefusal.Full => StudioText.QueueFull,
        JobRefusal.RunElsewhere => StudioText.QueueElsewhere,
        _ => Wording.Fill(StudioText.NotStored, error.Message),
    };
}
