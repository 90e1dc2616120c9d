using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Works;
using StreamRec.Web.Localization;
using TitleText = StreamRec.Web.Resources.TitleText;

namespace StreamRec.Web.Components.Pages.Titles;

/// <summary>Why the titles of a work were taken for one, as sentences.</summary>
internal static class WorkJoins
{
    /// <summary>One sentence for each pair of its titles that was matched or decided.</summary>
    public static IEnumerable<string> Of(Work work, WorkMatches matches)
    {
        var rows = work.Titles.ToDictionary(title => title.Row);
        foreach (var pair in matches.Pairs)
        {
            if (pair.Verdict == MatchVerdict.Accepted && rows.TryGetValue(pair.First, out var first) && rows.TryGetValue(pair.Second, out var second))
            {
                yield return Sentence(first, second, pair);
            }
        }

        foreach (var decision in matches.Decisions)
        {
            if (decision.Same && work.Titles.Any(title => title.Id == decision.FirstTitleId) && work.Titles.Any(title => title.Id == decision.SecondTitleId))
            {
                yield return Wording.Fill(TitleText.JoinedByDecision, decision.FirstTitleId, decision.SecondTitleId);
            }
        }
    }

    private static string Sentence(Title first, Title second, TitleMatch pair) => pair.IsCertain
        ? Wording.Fill(TitleText.JoinedById, Place(first), Place(second), pair.Evidence.Ids.HasFlag(SharedIds.Tmdb) ? "TMDB" : "IMDb")
        : Wording.Fill(TitleText.JoinedByText, Place(first), Place(second), Math.Floor(pair.Confidence * 1000) / 10);

    private static string Place(Title title) => $"{title.Platform.Name} ({title.Id})";
}
