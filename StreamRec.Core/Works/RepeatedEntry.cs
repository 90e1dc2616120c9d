using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works;

/// <summary>Recognises two entries of one platform that are the same film or series listed twice.</summary>
internal static class RepeatedEntry
{
    /// <summary>
    /// Whether two entries of one streaming platform are the same one twice: name, year, type and people agree, and there are people that
    /// can agree. MovieLens and The Movies Dataset give each film one number, so theirs never are.
    /// </summary>
    public static bool Is(Title first, Title second) =>
        first.Platform == second.Platform
        && first.Platform.IsStreaming
        && first.Type == second.Type
        && first.ReleaseYear == second.ReleaseYear
        && SamePeople(first.Directors, second.Directors)
        && SamePeople(first.Cast, second.Cast)
        && first.Directors.Count + first.Cast.Count > 0
        && string.Equals(TextKey.Fold(first.Name), TextKey.Fold(second.Name), StringComparison.Ordinal);

    private static bool SamePeople(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        var names = first.Select(TextKey.Fold).ToHashSet(StringComparer.Ordinal);
        return names.SetEquals(second.Select(TextKey.Fold));
    }
}
