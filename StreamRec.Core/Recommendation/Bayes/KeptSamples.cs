using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// What is kept of a sampling: for the mean scores, every user's expected vector given the titles' drawn ones, which strays less than a draw of both (Rao and
/// Blackwell; Gelfand and Smith 1990, section 2.4); and, of a few iterations, all of the state.
/// </summary>
internal sealed class KeptSamples
{
    private const float WeightOfUnrated = 10;

    private readonly SideState users;
    private readonly SideState titles;
    private readonly SideRegression userRegression;
    private readonly SideRegression titleRegression;
    private readonly BayesSettings settings;
    private readonly int every;
    private readonly int everyState;
    private readonly List<float[]> userMeans = [];
    private readonly List<float[]> titleVectors = [];
    private readonly List<PosteriorSample> states = [];
    private readonly List<float[]> stateTitles = [];
    private readonly DriftMean[] drifts;
    private readonly double[] userVariances;
    private readonly double[] titleVariances;

    /// <summary>Decides how many samples there will be.</summary>
    public KeptSamples(SideState users, SideRegression userRegression, SideState titles, SideRegression titleRegression, BayesSettings settings, OrderedScale? scale)
    {
        (this.users, this.userRegression) = (users, userRegression);
        (this.titles, this.titleRegression) = (titles, titleRegression);
        this.settings = settings;
        Scale = scale;
        drifts = [.. users.Drifts.Select(drift => new DriftMean(drift))];
        Means = new FactorMatrix(users.Ratings.Rows, settings.Factors);
        userVariances = new double[users.Ratings.Rows];
        titleVariances = new double[titles.Ratings.Rows];
        var bytes = ((long)users.Ratings.Rows + titles.Ratings.Rows) * Means.Stride * sizeof(float);
        var most = (int)Math.Clamp(settings.Memory / Math.Max(1, bytes), 1, settings.Iterations);
        var available = settings.Iterations - settings.BurnIn;
        every = (available + most - 1) / most;
        everyState = Math.Max(1, available / every / settings.Samples);
    }

    /// <summary>Each user's expected vector given the titles; filled by the sampler in the iterations that are kept.</summary>
    public FactorMatrix Means { get; }

    /// <summary>The scale of ordered outcomes, or <see langword="null"/>.</summary>
    public OrderedScale? Scale { get; }

    /// <summary>The number of ratings trained on.</summary>
    public int RatingCount => users.Ratings.Others.Length;

    /// <summary>The variance of an average user's ratings of an average title, by the sample kept last.</summary>
    public float MeanVariance => (float)(1 / users.Noise.Level);

    /// <summary>How many samples are kept so far.</summary>
    public int Count => userMeans.Count;

    /// <summary>Whether an iteration is kept.</summary>
    /// <param name="iteration">The iteration, 0-based.</param>
    public bool Keeps(int iteration) => iteration >= settings.BurnIn && (settings.Iterations - 1 - iteration) % every == 0;

    /// <summary>Keeps the state after the users have been drawn.</summary>
    public void Keep()
    {
        userMeans.Add(WithUnrated(Means, users, userRegression, userRegression.ExpectAverage));
        titleVectors.Add(WithUnrated(titles.Vectors, titles, titleRegression, titleRegression.ExpectUnknown));
        Array.ForEach(drifts, drift => drift.Add());
        AddVariances(users, userVariances);
        AddVariances(titles, titleVariances);
        if (userMeans.Count % everyState == 0 && states.Count < settings.Samples)
        {
            WithUnrated(users.Vectors, users, userRegression, userRegression.ExpectAverage);
            states.Add(PosteriorSample.Of(users, userRegression, titles, titleRegression));
            stateTitles.Add(titleVectors[^1]);
        }
    }

    /// <summary>A score by the sample kept last, less the mean of all ratings.</summary>
    public float LastScore(int user, int title, long time)
    {
        var score = VectorKernel.Dot(ref userMeans[^1][user * Means.Stride], ref titleVectors[^1][title * Means.Stride], Means.Stride);
        foreach (var drift in drifts)
        {
            score += drift.Last.At(user, time);
        }

        return score;
    }

    /// <summary>Makes the model of what is kept.</summary>
    public BayesModel ToModel(float mean, int seed, int threads, CancellationToken cancellation)
    {
        var compression = new MeanCompression([.. userMeans], [.. titleVectors], Means.Stride, Weights(users), Weights(titles), threads, cancellation);
        var scores = compression.Run(settings.Rank, SeededRandom.Mix(seed, 0x52414E4B));
        var samples = new PosteriorSample[states.Count];
        for (var sample = 0; sample < samples.Length; sample++)
        {
            samples[sample] = states[sample] with { Projection = compression.ProjectionOf(stateTitles[sample]) };
        }

        var layout = new BayesLayout(settings.Factors, Means.Stride, settings.Rank, settings.Side != SideUse.None);
        var noise = new RatingNoise((float)settings.UserNoiseShape, MeanOf(userVariances), MeanOf(titleVariances));
        return new BayesModel(mean, layout, scores, samples, noise, Known(users), Known(titles))
        {
            Scale = Scale,
            Drifts = Array.ConvertAll(drifts, drift => drift.ToTable()),
        };
    }

    // Rows without ratings are not drawn: what is expected of them stands in.
    private static float[] WithUnrated(FactorMatrix matrix, SideState side, SideRegression regression, SpanAction last)
    {
        var values = new float[matrix.Values.Length + matrix.Stride];
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (side.Ratings.CountOf(row) == 0)
            {
                regression.Expect(row, matrix.Row(row));
            }
        }

        matrix.Values.CopyTo(values, 0);
        last(values.AsSpan(matrix.Values.Length));
        return values;
    }

    // An error counts by the number of ratings, as it would in a table of errors; the row behind the last like one without.
    private static float[] Weights(SideState side)
    {
        var weights = new float[side.Ratings.Rows + 1];
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] = MathF.Sqrt(WeightOfUnrated + (row < side.Ratings.Rows ? side.Ratings.CountOf(row) : 0));
        }

        return weights;
    }

    private static void AddVariances(SideState side, double[] sums)
    {
        for (var row = 0; row < sums.Length; row++)
        {
            sums[row] += 1.0 / (side.Ratings.CountOf(row) > 0 ? side.Noise.Of(row) : side.Noise.Level);
        }
    }

    private float[] MeanOf(double[] sums) => Array.ConvertAll(sums, sum => (float)(sum / userMeans.Count));

    private static bool[] Known(SideState side)
    {
        var known = new bool[side.Ratings.Rows];
        for (var row = 0; row < known.Length; row++)
        {
            known[row] = side.Ratings.CountOf(row) > 0;
        }

        return known;
    }

    /// <summary>Fills a vector.</summary>
    private delegate void SpanAction(Span<float> vector);
}
