namespace StreamRec.Core.Recommendation;

/// <summary>Checks and translations of rows that all models share.</summary>
internal static class ModelRows
{
    /// <summary>Checks that a buffer has one place for each title.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static void RequireLength(Span<float> scores, int titleCount)
    {
        if (scores.Length != titleCount)
        {
            throw new ArgumentException($"The buffer has {scores.Length} places; the model has {titleCount} titles.", nameof(scores));
        }
    }

    /// <summary>Values of rows picked and reordered; −1 gives the default value.</summary>
    public static T[] Pick<T>(T[] values, ReadOnlySpan<int> rows)
        where T : struct
    {
        var picked = new T[rows.Length];
        for (var row = 0; row < picked.Length; row++)
        {
            if (rows[row] >= 0)
            {
                picked[row] = values[rows[row]];
            }
        }

        return picked;
    }
}
