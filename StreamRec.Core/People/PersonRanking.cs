using System.Buffers;

namespace StreamRec.Core.People;

/// <summary>Orders people by level of match, then by a count, then by number, without sorting: a counting sort over the few possible values.</summary>
internal static class PersonRanking
{
    /// <summary>Takes one page.</summary>
    /// <param name="levels">Each person's level, below <see cref="PersonSearch.Levels"/>.</param>
    /// <param name="counts">Each person's count; 0 leaves the person out.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="size">How many to take at most.</param>
    /// <returns>The numbers of the page's people, and how many people there are over all pages.</returns>
    public static (int[] Page, int Total) Take(ReadOnlySpan<byte> levels, ReadOnlySpan<int> counts, long skip, int size)
    {
        var most = 0;
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
        }

        var width = most + 1;
        var places = ArrayPool<int>.Shared.Rent(PersonSearch.Levels * width);
        places.AsSpan(0, PersonSearch.Levels * width).Clear();
        var total = 0;
        for (var person = 0; person < counts.Length; person++)
        {
            if (counts[person] > 0)
            {
                places[(levels[person] * width) + counts[person]]++;
                total++;
            }
        }

        var before = 0;
        for (var value = (PersonSearch.Levels * width) - 1; value >= 0; value--)
        {
            (places[value], before) = (before, before + places[value]);
        }

        var page = new int[(int)Math.Clamp(total - skip, 0, size)];
        for (var person = 0; person < counts.Length && page.Length > 0; person++)
        {
            if (counts[person] > 0)
            {
                var place = places[(levels[person] * width) + counts[person]]++ - skip;
                if (place >= 0 && place < page.Length)
                {
                    page[place] = person;
                }
            }
        }

        ArrayPool<int>.Shared.Return(places);
        return (page, total);
    }
}
