using StreamRec.Core.Activity;
using StreamRec.Web.Api;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Activity;

/// <summary>The addresses of the activity page.</summary>
internal static class ActivityAddress
{
    /// <summary>Of a page of steps.</summary>
    public static string Of(ActivityQuery query) => new QueryText("activity")
        .Add("kind", query.Kind is { } kind ? Words.KeyOf(kind) : null)
        .Add("outcome", query.Outcome is { } outcome ? Words.KeyOf(outcome) : null)
        .Add("about", query.About)
        .Add("page", query.Page == 1 ? (double?)null : query.Page)
        .ToString();

    /// <summary>What an address asks for; what it does not understand counts as nothing.</summary>
    public static ActivityQuery Read(string? kind, string? outcome, string? about, string? page) => new()
    {
        Kind = Choice<ActivityKind>(kind),
        Outcome = Choice<ActivityOutcome>(outcome),
        About = about?.Trim() ?? "",
        Page = int.TryParse(page, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1,
    };

    private static T? Choice<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Words.KeyOf(value) == word)
            {
                return value;
            }
        }

        return null;
    }
}
