namespace StreamRec.Core.Samples;

/// <summary>Draws all ratings of one user, from the user's own streams of random numbers; one per thread.</summary>
internal sealed class SampleUserRatings
{
    private static readonly long FirstSecond = new DateTimeOffset(2012, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long LastSecond = new DateTimeOffset(2021, 11, 30, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private readonly SampleWorldOptions options;
    private readonly SampleRatingModel model;
    private readonly SampleChoice.Drawer drawer;
    private readonly long[] releases;
    private readonly SampleRandom random;
    private long[] keys = [];
    private int[] order = [];
    private int[] drawnTitles = [];

    public SampleUserRatings(SampleWorldOptions options, SampleCatalog catalog, SampleRatingModel model, SampleChoice choice)
    {
        this.options = options;
        this.model = model.Share();
        drawer = new SampleChoice.Drawer(choice);
        random = new SampleRandom(options.Seed, SampleStream.Ratings);
        releases = [.. catalog.Listings.Select(listing => new DateTimeOffset(listing.Work.ReleaseYear, 2, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds())];
    }

    /// <summary>Title rows of the user drawn last, by time.</summary>
    public int[] Titles { get; private set; } = [];

    /// <summary>Scores in half stars beside <see cref="Titles"/>.</summary>
    public byte[] HalfStars { get; private set; } = [];

    /// <summary>Unix seconds beside <see cref="Titles"/>.</summary>
    public long[] Times { get; private set; } = [];

    /// <summary>True means in stars beside <see cref="Titles"/>.</summary>
    public double[] TrueMeans { get; private set; } = [];

    /// <summary>Draws a user's ratings into the arrays, which may be longer than <paramref name="count"/>.</summary>
    public void Draw(int userId, int count)
    {
        Reserve(count);
        random.Restart(options.Seed, SampleStream.Ratings, userId);
        drawer.Fill(userId, model.Taste(userId), random, drawnTitles.AsSpan(0, count));
        DrawTimes(count);
        for (var rating = 0; rating < count; rating++)
        {
            var title = drawnTitles[order[rating]];
            var trueMean = model.TrueMean(userId, title);
            Titles[rating] = title;
            TrueMeans[rating] = trueMean;
            HalfStars[rating] = SampleNoise.Emit(trueMean + (SampleRatingModel.NoiseStandardDeviation * random.NextNormal()));
        }
    }

    /// <summary>Ratings come in sittings; nobody rates what is not out yet.</summary>
    private void DrawTimes(int count)
    {
        var joined = FirstSecond + (long)((LastSecond - FirstSecond) * 0.9 * random.NextUniform());
        var second = joined;
        for (var rating = 0; rating < count; rating++)
        {
            var newSitting = rating == 0 || random.Chance(0.08);
            second = newSitting ? joined + (long)((LastSecond - joined) * random.NextUniform()) : second + random.Between(5, 400);
            var release = releases[drawnTitles[rating]];
            var time = second < release ? release + (long)((LastSecond - release) * random.NextUniform()) : Math.Min(second, LastSecond);
            // The low bits keep the order of equal times the same on every machine.
            keys[rating] = (time << 24) | (uint)rating;
            order[rating] = rating;
        }

        Array.Sort(keys, order, 0, count);
        for (var rating = 0; rating < count; rating++)
        {
            Times[rating] = keys[rating] >> 24;
        }
    }

    private void Reserve(int count)
    {
        if (keys.Length >= count)
        {
            return;
        }

        var size = Math.Max(256, count * 2);
        keys = new long[size];
        order = new int[size];
        drawnTitles = new int[size];
        Titles = new int[size];
        HalfStars = new byte[size];
        Times = new long[size];
        TrueMeans = new double[size];
    }
}
