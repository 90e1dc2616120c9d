using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>
/// The words that stand for a value in a <see cref="RouteExample"/>: names and ids that exist in the data at hand, so that every example has an
/// answer, whatever was imported. What the data does not have, and everything while there is none, has a value of its own.
/// </summary>
/// <param name="workspace">The data, or <see langword="null"/> while there is none.</param>
internal sealed class ExampleValues(Workspace? workspace)
{
    // A new word is one line here: its name, how to find it, and what stands in where there is none.
    private static readonly Dictionary<string, (Func<Workspace, string?> Find, string Otherwise)> Words = new(StringComparer.Ordinal)
    {
        ["title"] = (data => MostRated(data)?.Id, "ns1"),
        ["search"] = (data => MostRated(data)?.Name, "love"),
        ["genre"] = (data => MostRated(data) is { Genres: [var genre, ..] } ? genre : null, "Dramas"),
        ["user"] = (data => ExampleUser.RowOf(data) is { } row ? data.Users.TextOf(row) : null, "1"),
        ["recommended"] = (data => Recommended(data)?.Id, "ns1"),
        ["platform"] = (data => BusyPlatform(data)?.Key, "netflix"),
        ["year"] = (data => BusyYear(data)?.ToString(CultureInfo.InvariantCulture), "2019"),
        ["film"] = (data => Films(data).FirstOrDefault(film => film.Directors.Count > 0 && film.Description.Length > 0)?.Name, "Toy Story"),
        ["director"] = (data => MostFrequent(Films(data).SelectMany(film => film.Directors)), "John Lasseter"),
        ["doubtful"] = (data => Doubtful(data)?.FirstId, "ns1"),
        ["doubtfulOther"] = (data => Doubtful(data)?.SecondId, "ns2"),
        ["actor"] = (data => MostFrequent(Films(data).SelectMany(film => film.Cast)), "Tom Hanks"),
    };

    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);

    /// <summary>Puts the data's values in the places of the words.</summary>
    /// <param name="text">A text with words in braces, such as <c>{title}</c>; other braces stay.</param>
    public string Fill(string text)
    {
        foreach (var word in Words.Keys)
        {
            var place = $"{{{word}}}";
            if (text.Contains(place, StringComparison.Ordinal))
            {
                text = text.Replace(place, ValueOf(word), StringComparison.Ordinal);
            }
        }

        return text;
    }

    private string ValueOf(string word)
    {
        if (!found.TryGetValue(word, out var value))
        {
            var (find, otherwise) = Words[word];
            value = (workspace is null ? null : find(workspace)) ?? otherwise;
            found.Add(word, value);
        }

        return value;
    }

    private static MatchPair? Doubtful(Workspace data) => new MatchReview(data, data.Matches.Decisions).Find(new MatchQuery { PageSize = 1 }).Items is [var first, ..] ? first : null;

    private static Work? MostRated(Workspace data) =>
        data.Catalog.Find(new CatalogQuery { Sort = CatalogSort.MostRated, Platforms = Platform.Streaming, PageSize = 1 }).Items is [var first, ..] ? first : null;

    private static Work? Recommended(Workspace data) =>
        ExampleUser.RowOf(data) is { } user && data.Predictor.Recommend(new RecommendationQuery(user, 1, RatingScale.Maximum)).Titles is [var first, ..] ? data.Catalog.Works[first.TitleRow] : null;

    private static Platform? BusyPlatform(Workspace data) =>
        data.Titles.All.Where(title => title.Platform.IsStreaming && title.Cast.Count > 0).CountBy(title => title.Platform).OrderByDescending(count => count.Value).FirstOrDefault().Key;

    private static int? BusyYear(Workspace data)
    {
        var platform = BusyPlatform(data);
        var years = data.Titles.All.Where(title => title.Platform == platform && title.Cast.Count > 0).Select(title => title.ReleaseYear).OfType<int>();
        return years.CountBy(year => year).OrderByDescending(count => count.Value).Select(count => (int?)count.Key).FirstOrDefault();
    }

    // The questions about films are asked of The Movies Dataset; where it was not imported, of nobody. Those with votes come first: some answers need them.
    private static IEnumerable<Title> Films(Workspace data) => data.Films.All.OrderByDescending(film => film.Facts.VoteCount ?? 0).Select(film => film.Title);

    private static string? MostFrequent(IEnumerable<string> names) => names.CountBy(name => name, StringComparer.Ordinal).OrderByDescending(count => count.Value).FirstOrDefault().Key;
}
