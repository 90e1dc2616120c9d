namespace StreamRec.Core.Exploration.Columns;

/// <summary>Finds the largest of many numbers without sorting all of them.</summary>
internal static class Ranking
{
    /// <summary>The places of the largest numbers above 0, the largest first; of equal ones the first place first.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="most">How many places at most.</param>
    public static int[] Largest(ReadOnlySpan<int> numbers, int most)
    {
        // The smallest of those kept stands at the front of the queue; the later of two equal ones goes first.
        var kept = new PriorityQueue<int, (int Number, int Place)>();
        for (var place = 0; place < numbers.Length; place++)
        {
            var rank = (numbers[place], -place);
            if (numbers[place] <= 0)
            {
                continue;
            }

            if (kept.Count < most)
            {
                kept.Enqueue(place, rank);
            }
            else if (kept.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
            {
                kept.DequeueEnqueue(place, rank);
            }
        }

        var places = new int[kept.Count];
        for (var place = places.Length - 1; place >= 0; place--)
        {
            places[place] = kept.Dequeue();
        }

        return places;
    }
}
