using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Matches;

/// <summary>Lists of pairs as addresses, and back; the names are those of the API.</summary>
internal static class MatchesAddress
{
    /// <summary>The page's path.</summary>
    public const string Path = "matches";

    /// <summary>The address of a list.</summary>
    public static string Of(MatchQuery query) => new QueryText(Path)
        .Add("state", query.State == MatchState.Doubtful ? null : MatchWords.KeyOf(query.State))
        .Add("search", query.Search)
        .Add("sources", query.Sources?.Key)
        .Add("page", query.Page > 1 ? query.Page : null)
        .ToString();

    /// <summary>Reads a state; doubtful where the word is none.</summary>
    public static MatchState ReadState(string? word) =>
        MatchWords.States.FirstOrDefault(state => string.Equals(state.Word, word, StringComparison.OrdinalIgnoreCase), MatchWords.States[0]).Value;
}
