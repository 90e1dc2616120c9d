using StreamRec.Core.Catalog;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Content;

/// <summary>What of a work counts when works are compared by content.</summary>
public static class TitleText
{
    /// <summary>Name, genres, people and descriptions of all its titles as one text.</summary>
    public static string Of(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return string.Join(' ', [work.Name, .. work.Titles.SelectMany(title => title.Genres).Distinct(StringComparer.OrdinalIgnoreCase), .. work.Directors, .. work.Cast, .. work.Titles.Select(title => title.Description).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The index over a catalog; a document for each work.</summary>
    public static TfIdfIndex BuildIndex(IReadOnlyList<Work> works, TfIdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(works);
        return TfIdfIndex.Build(works.Count, row => Of(works[row]), options);
    }
}
