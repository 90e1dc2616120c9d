using System.Diagnostics;
using System.Runtime.CompilerServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// One training by stochastic gradient descent over strata of blocks. In a stratum each thread takes the next block; no two blocks of it share a
/// user or a title, so there are no locks and the order in which they are done does not matter. Between strata the threads meet.
/// </summary>
internal sealed class GradientDescent
{
    private readonly RatingTable table;
    private readonly TrainingOptions options;
    private readonly int threads;
    private readonly int epochs;
    private readonly ModelParameters parameters;
    private readonly MatrixFactorizationModel model;
    private readonly RatingBlocks blocks;
    private readonly double[] squaredErrors;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly int[] strata;
    private StepRates rates;
    private int epoch;
    private int stratum;
    private int nextBlock;

    public GradientDescent(RatingTable table, ModelParameters parameters, TrainingOptions options)
    {
        this.table = table;
        this.options = options;
        this.parameters = parameters;
        epochs = parameters.WholeNumber("epochs");
        var mean = RatingSums.Mean(table);
        options.Cancellation.ThrowIfCancellationRequested();
        blocks = RatingBlocks.Cut(table, mean, options.Seed, options.Threads, options.Cancellation);
        threads = Math.Clamp(options.Threads, 1, blocks.Side);
        squaredErrors = new double[blocks.Side * blocks.Side];
        strata = [.. Enumerable.Range(0, blocks.Side)];
        model = Start(mean);
    }

    /// <summary>Trains to the end.</summary>
    public MatrixFactorizationModel Run()
    {
        BeginEpoch();
        try
        {
            using var barrier = new Barrier(threads, _ => EndStratum());
            WorkerThreads.Run(threads, _ =>
            {
                for (var remaining = epochs * blocks.Side; remaining > 0; remaining--)
                {
                    TrainBlocks();
                    barrier.SignalAndWait(CancellationToken.None);
                }
            });
        }
        catch (BarrierPostPhaseException failure) when (failure.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure.InnerException);
        }

        return model;
    }

    private void TrainBlocks()
    {
        for (var group = Interlocked.Increment(ref nextBlock); group < blocks.Side; group = Interlocked.Increment(ref nextBlock))
        {
            if (options.Cancellation.IsCancellationRequested)
            {
                return;
            }

            var titleGroup = (group + strata[stratum]) % blocks.Side;
            squaredErrors[(group * blocks.Side) + titleGroup] = TrainBlock(blocks.Block(group, titleGroup), model.Users, model.Titles, in rates);
        }
    }

    // A method of its own, called once for each block, so that the runtime replaces it by optimised code early on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double TrainBlock(ReadOnlySpan<BlockRating> ratings, FactorMatrix users, FactorMatrix titles, in StepRates rates)
    {
        var sum = 0.0;
        foreach (ref readonly var rating in ratings)
        {
            var error = VectorKernel.Step(ref users.First(rating.User), ref titles.First(rating.Title), users.Stride, rating.Target, in rates);
            sum += error * error;
        }

        return sum;
    }

    // Runs on one thread while the others wait.
    private void EndStratum()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        nextBlock = -1;
        stratum++;
        if (stratum == blocks.Side)
        {
            epoch++;
            Report();
            BeginEpoch();
        }
    }

    private void BeginEpoch()
    {
        nextBlock = -1;
        stratum = 0;
        SeededRandom.Shuffle(strata.AsSpan(), SeededRandom.Mix(options.Seed, -1 - epoch));
        var share = epochs == 1 ? 0 : (double)epoch / (epochs - 1);
        var scale = 1 - (share * (1 - parameters.Number("final-rate")));
        rates = new StepRates(
            (float)(parameters.Number("learning-rate") * scale),
            (float)(parameters.Number("bias-learning-rate") * scale),
            (float)parameters.Number("regularization"),
            (float)parameters.Number("bias-regularization"));
    }

    private void Report()
    {
        var sum = 0.0;
        foreach (var part in squaredErrors)
        {
            sum += part;
        }

        var trainError = Math.Sqrt(sum / table.Count);
        if (!double.IsFinite(trainError))
        {
            throw new ModelException($"Training ran away in epoch {epoch}: the learning rate is too high for this data. Lower learning-rate or bias-learning-rate.");
        }

        if (options.Progress is { } progress)
        {
            var validation = options.Validation is { Count: > 0 } ratings ? ModelError.RootMeanSquare(model, ratings) : (double?)null;
            progress.Report(new TrainingProgress(epoch, epochs, trainError, validation, Stopwatch.GetElapsedTime(started)));
        }
    }

    private MatrixFactorizationModel Start(float mean)
    {
        var factors = parameters.WholeNumber("factors");
        var knownUsers = new bool[table.UserCount];
        var knownTitles = new bool[table.TitleCount];
        for (var user = 0; user < knownUsers.Length; user++)
        {
            knownUsers[user] = table.UserStarts[user] < table.UserStarts[user + 1];
        }

        foreach (var title in table.Titles)
        {
            knownTitles[title] = true;
        }

        var spread = parameters.Number("initial-spread") / Math.Sqrt(factors);
        var users = new FactorMatrix(table.UserCount, factors);
        var titles = new FactorMatrix(table.TitleCount, factors);
        Fill(users, knownUsers, FactorMatrix.TitleBias, spread, SeededRandom.Mix(options.Seed, 1));
        Fill(titles, knownTitles, FactorMatrix.UserBias, spread, SeededRandom.Mix(options.Seed, 2));
        var penalty = new RidgePenalty((float)parameters.Number("bias-regularization"), (float)parameters.Number("regularization"));
        return new MatrixFactorizationModel(mean, users, titles, knownUsers, knownTitles, penalty);
    }

    private void Fill(FactorMatrix matrix, bool[] known, int oneLane, double spread, ulong seed)
    {
        const int Portion = 4096;
        WorkerThreads.ForEach(options.Threads, (matrix.Rows + Portion - 1) / Portion, portion =>
        {
            for (var row = portion * Portion; row < Math.Min(matrix.Rows, (portion + 1) * Portion); row++)
            {
                var values = matrix.Row(row);
                values[oneLane] = 1;
                if (known[row])
                {
                    var random = new SeededRandom(seed + ((ulong)row * 0x9E3779B97F4A7C15UL));
                    foreach (ref var value in values.Slice(FactorMatrix.FirstFactor, matrix.Factors))
                    {
                        value = (float)(spread * (2 * Math.Sqrt(3) * (random.NextDouble() - 0.5)));
                    }
                }
            }
        });
    }
}
