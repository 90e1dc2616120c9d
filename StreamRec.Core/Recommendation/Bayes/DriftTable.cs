using StreamRec.Core.Ratings;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The mean of a <see cref="Drift"/> over samples, at the times of the ratings trained on.</summary>
/// <param name="Seconds">The time after which the correlation has fallen to 1 / e.</param>
/// <param name="Starts">Offset of each row's first time; one more entry than there are rows.</param>
/// <param name="Times">Unix seconds, ascending within a row.</param>
/// <param name="Values">The drift at that time, in stars.</param>
internal sealed record DriftTable(double Seconds, int[] Starts, long[] Times, float[] Values)
{
    /// <summary>
    /// The expected drift of a row at a time: between two ratings what the process is expected to be given both, before the first and behind the last it fades.
    /// </summary>
    public float At(int row, long time)
    {
        if (time == RatingTable.NoTime || (uint)row >= (uint)(Starts.Length - 1) || Starts[row] == Starts[row + 1])
        {
            return 0;
        }

        var (start, end) = (Starts[row], Starts[row + 1]);
        var found = Times.AsSpan(start..end).BinarySearch(time);
        var next = start + (found < 0 ? ~found : found);
        if (next == start || (next < end && Times[next] == time))
        {
            return (float)(Values[next] * Memory(Times[next] - time));
        }

        var before = Memory(time - Times[next - 1]);
        if (next == end)
        {
            return (float)(Values[next - 1] * before);
        }

        var after = Memory(Times[next] - time);
        var both = 1 - (before * before * after * after);
        return (float)((((before * (1 - (after * after)) * Values[next - 1]) + (after * (1 - (before * before)) * Values[next])) / both));
    }

    /// <summary>The same drift over other rows; −1 gives a row without.</summary>
    public DriftTable Pick(ReadOnlySpan<int> rows)
    {
        var starts = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
        {
            starts[row + 1] = starts[row] + (rows[row] < 0 ? 0 : Starts[rows[row] + 1] - Starts[rows[row]]);
        }

        var (times, values) = (new long[starts[^1]], new float[starts[^1]]);
        for (var row = 0; row < rows.Length; row++)
        {
            var count = starts[row + 1] - starts[row];
            if (count > 0)
            {
                Times.AsSpan(Starts[rows[row]], count).CopyTo(times.AsSpan(starts[row]));
                Values.AsSpan(Starts[rows[row]], count).CopyTo(values.AsSpan(starts[row]));
            }
        }

        return new DriftTable(Seconds, starts, times, values);
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Seconds);
        writer.Write(Times.Length);
        BinaryArrays.Write(writer, Starts);
        BinaryArrays.Write(writer, Times);
        BinaryArrays.Write(writer, Values);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The offsets do not ascend to the number of times.</exception>
    public static DriftTable Read(BinaryReader reader, int rows)
    {
        var seconds = reader.ReadDouble();
        var count = BinaryArrays.ReadCount(reader, int.MaxValue);
        BinaryArrays.RequireBytes(reader, ((rows + 1L) * sizeof(int)) + ((long)count * (sizeof(long) + sizeof(float))));
        var table = new DriftTable(seconds, new int[rows + 1], new long[count], new float[count]);
        BinaryArrays.Read(reader, table.Starts);
        BinaryArrays.Read(reader, table.Times);
        BinaryArrays.Read(reader, table.Values);
        for (var row = 0; row < rows; row++)
        {
            if (table.Starts[0] != 0 || table.Starts[row] > table.Starts[row + 1] || table.Starts[rows] != count)
            {
                throw new InvalidDataException("The model file's times do not hang together.");
            }
        }

        return table;
    }

    private double Memory(long seconds) => Math.Exp(-seconds / Seconds);
}
