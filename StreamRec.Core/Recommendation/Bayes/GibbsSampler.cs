using System.Runtime.ExceptionServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// One sampling. Each iteration has two phases, between which the threads meet: users are drawn given titles, then titles given users. Rows of one side do not depend
/// on each other, and what is expected of the other side is drawn in the same phase. All randomness is a function of seed, iteration, phase and row.
/// </summary>
internal sealed class GibbsSampler
{
    // The standard deviation of the random factors that sampling starts from.
    private const double StartSpread = 0.1;

    private readonly RatingTable table;
    private readonly BayesSettings settings;
    private readonly TrainingOptions options;
    private readonly int threads;
    private readonly float mean;
    private readonly float[] residuals;
    private readonly SideState users;
    private readonly SideState titles;
    private readonly SideRegression userRegression;
    private readonly SideRegression titleRegression;
    private readonly RowChunks userChunks;
    private readonly RowChunks titleChunks;
    private readonly KeptSamples kept;
    private readonly SamplingProgress progress;
    private int iteration;
    private bool isUserPhase = true;
    private int nextTask = -1;

    /// <summary>Makes ready.</summary>
    public GibbsSampler(TrainingData data, BayesSettings settings, TrainingOptions options)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        (table, this.settings, this.options) = (data.Ratings, settings, options);
        threads = Math.Max(1, options.Threads);
        mean = RatingSums.Mean(table);
        var scale = settings.IsOrdered ? OrderedScale.Of(table) : null;
        var latent = scale is null ? null : new LatentRatings(table, scale);
        residuals = latent is null ? Array.ConvertAll(table.HalfStars, halfStars => RatingScale.FromHalfStars(halfStars) - mean) : latent.Values.ToArray();
        var (byUser, byTitle) = (RatingSide.OfUsers(table), RatingSide.OfTitles(table, options.Cancellation));
        options.Cancellation.ThrowIfCancellationRequested();
        users = new SideState(byUser, settings.Factors, FactorMatrix.UserBias, new NoiseState(byUser.Rows, settings.UserNoiseShape))
        {
            Drifts = Drifts(byUser),
            Latent = latent,
        };
        titles = new SideState(byTitle, settings.Factors, FactorMatrix.TitleBias, new NoiseState(byTitle.Rows, settings.TitleNoiseShape));
        userRegression = Regression(users, titles, data.Side.Users);
        options.Cancellation.ThrowIfCancellationRequested();
        titleRegression = Regression(titles, users, data.Side.Titles);
        options.Cancellation.ThrowIfCancellationRequested();
        userChunks = new RowChunks(byUser);
        titleChunks = new RowChunks(byTitle);
        users.Start(StartSpread, new SeededRandom(SeededRandom.Mix(options.Seed, -1)));
        titles.Start(StartSpread, new SeededRandom(SeededRandom.Mix(options.Seed, -2)));
        kept = new KeptSamples(users, userRegression, titles, titleRegression, settings, scale);
        progress = new SamplingProgress(options, settings.Iterations, mean, kept);
    }

    /// <summary>Samples to the end.</summary>
    public BayesModel Run()
    {
        try
        {
            using var barrier = new Barrier(threads, _ => EndPhase());
            WorkerThreads.Run(threads, _ =>
            {
                var sampler = new RowSampler(users.Vectors.Stride);
                for (var remaining = 2 * settings.Iterations; remaining > 0; remaining--)
                {
                    RunTasks(sampler);
                    barrier.SignalAndWait(CancellationToken.None);
                }
            });
        }
        catch (BarrierPostPhaseException failure) when (failure.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException);
        }

        return kept.ToModel(mean, options.Seed, threads, options.Cancellation);
    }

    private SideRegression Regression(SideState side, SideState other, AttributeTable attributes) => new(
        side,
        FeatureDesign.Build(side.Ratings, other.Ratings.Rows, attributes, settings.Side, options.Cancellation),
        settings.Side == SideUse.None ? 0 : other.Ratings.Rows);

    private List<Drift> Drifts(RatingSide side)
    {
        var drifts = new List<Drift>();
        if (settings.Side == SideUse.All && table.Times.Length > 0)
        {
            var times = RowTimes.Of(side, table.Times, options.Cancellation);
            foreach (var scale in settings.DriftSeconds)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                drifts.Add(new Drift(times, scale));
            }
        }

        return drifts;
    }

    // The tasks of a phase: groups of lanes of the other side's expectations, then chunks of rows.
    private void RunTasks(RowSampler sampler)
    {
        var regression = isUserPhase ? titleRegression : userRegression;
        var chunks = isUserPhase ? userChunks : titleChunks;

        // Before the first phase there are no vectors whose expectations could be drawn.
        var groups = isUserPhase && iteration == 0 ? 0 : regression.LaneGroups;
        for (var task = Interlocked.Increment(ref nextTask); task < groups + chunks.Count; task = Interlocked.Increment(ref nextTask))
        {
            if (options.Cancellation.IsCancellationRequested)
            {
                return;
            }

            if (task < groups)
            {
                regression.Draw(task, RandomFor(RandomPurpose.Expectations, task));
            }
            else
            {
                DrawRows(sampler, chunks.First(task - groups), chunks.End(task - groups));
            }
        }
    }

    private void DrawRows(RowSampler sampler, int first, int end)
    {
        var (side, other) = isUserPhase ? (users, titles) : (titles, users);
        var keeps = isUserPhase && kept.Keeps(iteration);
        for (var row = first; row < end; row++)
        {
            if (side.Ratings.CountOf(row) > 0)
            {
                sampler.Draw(side, other, row, residuals, keeps ? kept.Means.Row(row) : [], RandomFor(RandomPurpose.Row, row));
            }
        }
    }

    // Runs on one thread while the others wait.
    private void EndPhase()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        nextTask = -1;
        var random = RandomFor(RandomPurpose.Noise, 0);
        if (isUserPhase)
        {
            foreach (var drift in users.Drifts)
            {
                drift.DrawVariance(ref random);
            }

            users.Noise.DrawLevel(users.Ratings, users.SquaredErrors, ref random);
            if (kept.Keeps(iteration))
            {
                kept.Keep();
                progress.AddSample();
            }
        }
        else
        {
            iteration++;
            progress.Report(iteration, titles.SquaredErrors);
        }

        isUserPhase = !isUserPhase;
    }

    private SeededRandom RandomFor(RandomPurpose purpose, int part)
    {
        var phase = (iteration * 2) + (isUserPhase ? 0 : 1);
        return new SeededRandom(SeededRandom.Mix(options.Seed, ((((long)phase * 4) + (long)purpose) << 32) + part));
    }

    private enum RandomPurpose
    {
        Row,
        Expectations,
        Noise,
    }
}
