using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>The words by which the API says what the program is busy with.</summary>
internal static class WorkspacePhases
{
    /// <summary>The key of a phase, such as <c>writing-sample</c>.</summary>
    public static string KeyOf(WorkspacePhase phase) => JsonNamingPolicy.KebabCaseLower.ConvertName(phase.ToString());

    /// <summary>A sentence for people.</summary>
    public static string Describe(WorkspaceState state)
    {
        var done = state.Fraction.ToString("P0", CultureInfo.InvariantCulture);
        return state.Phase switch
        {
            WorkspacePhase.Starting => "The program is starting.",
            WorkspacePhase.WritingSample => $"The sample world is being written ({done}).",
            WorkspacePhase.ImportingSample => $"The sample world is being imported ({done}).",
            WorkspacePhase.Loading => "The current snapshot is being loaded.",
            WorkspacePhase.Training => $"A model is being trained ({done}).",
            WorkspacePhase.Ready => "Ready.",
            _ => $"The data cannot be used: {state.Problem}",
        };
    }
}
