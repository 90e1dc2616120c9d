namespace StreamRec.Core.Samples;

/// <summary>
/// Tastes for genres. Genres differ on four axes (spectacle, darkness, reality, heart); a user stands somewhere on each, and likes a genre,
/// in stars, by the sum of position times loading. A small random taste for each genre and a plain like and dislike come on top.
/// </summary>
internal static class SampleTaste
{
    private const int AxisCount = 4;
    private const double PositionDeviation = 0.5;
    private const double OwnDeviation = 0.1;

    // Spectacle, darkness, reality, heart; one line per SampleGenre in declared order.
    private static readonly double[] Loadings =
    [
        0.9, 0.3, -0.5, -0.4, // science fiction
        0.8, -0.2, -0.7, 0.2, // fantasy
        0.9, 0.3, 0.1, -0.5, // action
        0.1, 0.8, 0.3, -0.3, // crime
        0.1, 0.9, 0.0, -0.3, // thriller
        -0.7, 0.2, 0.3, 0.6, // drama
        -0.5, -0.5, -0.1, 0.9, // romance
        -0.1, -0.7, -0.1, 0.2, // comedy
        0.3, 1.0, -0.5, -0.5, // horror
        0.4, -0.9, -0.4, 0.5, // family
        -0.6, 0.0, 0.9, -0.4, // documentary
        0.1, 0.1, 0.8, 0.3, // history
        -0.4, -0.6, 0.3, 0.6, // music
        0.2, -0.3, 0.7, 0.0, // sports
        -0.5, -0.6, 0.6, -0.2, // reality
    ];

    /// <summary>Draws a user's taste for each genre, in stars.</summary>
    public static void Fill(Span<double> taste, SampleRandom random)
    {
        Span<double> position = stackalloc double[AxisCount];
        foreach (ref var axis in position)
        {
            axis = PositionDeviation * random.NextNormal();
        }

        for (var genre = 0; genre < taste.Length; genre++)
        {
            taste[genre] = Along(position, genre) + (OwnDeviation * random.NextNormal());
        }

        taste[random.Next(taste.Length)] += 0.3 + (0.4 * random.NextUniform());
        taste[random.Next(taste.Length)] -= 0.3 + (0.4 * random.NextUniform());
    }

    /// <summary>A persona's taste: where its liked genres are on the axes and its disliked ones are not, and no less than plain.</summary>
    public static void Fill(Span<double> taste, SamplePersona persona)
    {
        Span<double> position = stackalloc double[AxisCount];
        for (var axis = 0; axis < AxisCount; axis++)
        {
            position[axis] = 0.5 * (Mean(persona.Liked, axis) - Mean(persona.Disliked, axis));
        }

        for (var genre = 0; genre < taste.Length; genre++)
        {
            taste[genre] = Along(position, genre);
        }

        foreach (var genre in persona.Liked)
        {
            taste[(int)genre] = Math.Max(1, taste[(int)genre]);
        }

        foreach (var genre in persona.Disliked)
        {
            taste[(int)genre] = Math.Min(-1.2, taste[(int)genre]);
        }
    }

    private static double Along(ReadOnlySpan<double> position, int genre)
    {
        var sum = 0.0;
        for (var axis = 0; axis < position.Length; axis++)
        {
            sum += position[axis] * Loadings[(genre * AxisCount) + axis];
        }

        return sum;
    }

    private static double Mean(IReadOnlyList<SampleGenre> genres, int axis) => genres.Average(genre => Loadings[((int)genre * AxisCount) + axis]);
}
