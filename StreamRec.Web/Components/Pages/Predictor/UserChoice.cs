using System.Globalization;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Components.Pages.Predictor;

/// <summary>A user to pick.</summary>
/// <param name="Row">The user's row.</param>
/// <param name="Id">The user's id as people know it.</param>
/// <param name="Ratings">How many ratings this user gave.</param>
public sealed record UserChoice(int Row, string Id, int Ratings)
{
    /// <summary>The user of a row.</summary>
    internal static UserChoice Of(Workspace workspace, int row) => new(row, workspace.Users.TextOf(row), workspace.Ratings.TitlesOf(row).Length);

    /// <summary>The users whose id fits what has been typed: the very one first, then those whose number starts so.</summary>
    internal static IReadOnlyList<UserChoice> Suggest(Workspace workspace, string text, int count)
    {
        var wanted = text.Trim();
        var found = new List<UserChoice>(count);
        var exact = wanted.Length > 0 ? workspace.Users.Find(wanted) : -1;
        if (exact >= 0)
        {
            found.Add(Of(workspace, exact));
        }

        for (var row = 0; row < workspace.Users.Count && found.Count < count; row++)
        {
            if (row != exact && StartsWith(workspace, row, wanted))
            {
                found.Add(Of(workspace, row));
            }
        }

        return found;
    }

    private static bool StartsWith(Workspace workspace, int row, string wanted)
    {
        if (wanted.Contains(':', StringComparison.Ordinal))
        {
            return workspace.Users.TextOf(row).StartsWith(wanted, StringComparison.OrdinalIgnoreCase);
        }

        Span<char> digits = stackalloc char[20];
        return workspace.Users.NumberOf(row).TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture) && digits[..length].StartsWith(wanted);
    }
}
