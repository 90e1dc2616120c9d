namespace StreamRec.Core.TextSimilarity;

/// <summary>
/// Keeps the best of many rows: the highest values, and among equal values the lowest rows. A heap whose root is the worst row kept.
/// </summary>
internal sealed class TopRows(int capacity)
{
    private readonly List<(int Row, float Value)> heap = new(Math.Min(capacity, 1024));

    /// <summary>The value that a row must reach to get in; nothing is too low while there is room.</summary>
    public float Bar => capacity == 0 ? float.PositiveInfinity : heap.Count < capacity ? float.NegativeInfinity : heap[0].Value;

    /// <summary>Forgets all rows.</summary>
    public void Clear() => heap.Clear();

    /// <summary>Whether a row of this value may get in, if its number is low enough.</summary>
    public bool Wants(float value) => heap.Count < capacity || (capacity > 0 && value >= heap[0].Value);

    /// <summary>Offers a row.</summary>
    public void Add(int row, float value)
    {
        if (heap.Count < capacity)
        {
            heap.Add((row, value));
            Rise(heap.Count - 1);
        }
        else if (capacity > 0 && Worse(heap[0], (row, value)))
        {
            heap[0] = (row, value);
            Sink(0);
        }
    }

    /// <summary>The rows kept, best first.</summary>
    public (int Row, float Value)[] Ranked()
    {
        var ranked = heap.ToArray();
        Array.Sort(ranked, static (left, right) => Worse(left, right) ? 1 : Worse(right, left) ? -1 : 0);
        return ranked;
    }

    private static bool Worse((int Row, float Value) left, (int Row, float Value) right) =>
        left.Value < right.Value || (left.Value <= right.Value && left.Row > right.Row);

    private void Rise(int place)
    {
        while (place > 0 && Worse(heap[place], heap[(place - 1) / 2]))
        {
            (heap[place], heap[(place - 1) / 2]) = (heap[(place - 1) / 2], heap[place]);
            place = (place - 1) / 2;
        }
    }

    private void Sink(int place)
    {
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= heap.Count)
            {
                return;
            }

            if (child + 1 < heap.Count && Worse(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!Worse(heap[child], heap[place]))
            {
                return;
            }

            (heap[place], heap[child]) = (heap[child], heap[place]);
            place = child;
        }
    }
}
