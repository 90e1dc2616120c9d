using StreamRec.Core.Catalog;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Content;

/// <summary>What of a title counts when titles are compared by content.</summary>
public static class TitleText
{
    /// <summary>Name, genres, people and description as one text.</summary>
    public static string Of(Title title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return string.Join(' ', [title.Name, .. title.Genres, .. title.Directors, .. title.Cast, title.Description]);
    }

    /// <summary>The index over a catalog; a document for each title row.</summary>
    public static TfIdfIndex BuildIndex(IReadOnlyList<Title> titles, TfIdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return TfIdfIndex.Build(titles.Count, row => Of(titles[row]), options);
    }
}
