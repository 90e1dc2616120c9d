using StreamRec.Core.Catalog;
using StreamRec.Core.Works.Names;

namespace StreamRec.Core.Works;

/// <summary>Recognises two entries of one platform that are the same film or series listed twice, such as one in HD and one in 4K.</summary>
internal static class RepeatedEntry
{
    /// <summary>
    /// Whether two entries of one streaming platform are the same one twice: name, year, type and people agree, and both name people that can
    /// agree. MovieLens and The Movies Dataset give each film one number, so theirs never are.
    /// </summary>
    public static bool Is(Title first, Title second) =>
        first.Platform == second.Platform
        && first.Platform.IsStreaming
        && first.Type == second.Type
        && first.ReleaseYear == second.ReleaseYear
        && SamePeople(first, second)
        && SameName(first.Name, second.Name);

    private static bool SamePeople(Title first, Title second)
    {
        var directors = Compare(first.Directors, second.Directors);
        var cast = Compare(first.Cast, second.Cast);
        return (directors.IsKnown || cast.IsKnown)
            && (!directors.IsKnown || directors.Shared > 0)
            && (!cast.IsKnown || cast.Shared * 2 >= Math.Min(cast.First, cast.Second));
    }

    private static PeopleAgreement Compare(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (one, other) = (PersonKeys.Of(first), PersonKeys.Of(second));
        return new PeopleAgreement(PersonKeys.CountShared(one, other), one.Length, other.Length);
    }

    private static bool SameName(string first, string second) => new NameForms().KeyOf(first) == new NameForms().KeyOf(second);
}
