using System.Diagnostics;
using System.Runtime.CompilerServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>One training by stochastic gradient descent over the blocks of a <see cref="StratumSchedule"/>.</summary>
internal sealed class GradientDescent
{
    private readonly RatingTable table;
    private readonly TrainingOptions options;
    private readonly DescentSettings settings;
    private readonly RatingBlocks blocks;
    private readonly double[] squaredErrors;
    private readonly float mean;
    private readonly RidgePenalty penalty;
    private readonly float[] userScales;
    private readonly float[] titleScales;
    private readonly bool[] knownUsers;
    private readonly bool[] knownTitles;
    private readonly FactorMembers users;
    private readonly FactorMembers titles;
    private readonly long started = Stopwatch.GetTimestamp();

    public GradientDescent(RatingTable table, ModelParameters parameters, TrainingOptions options)
    {
        this.table = table;
        this.options = options;
        settings = new DescentSettings(parameters, table.Count);
        mean = RatingSums.Mean(table);
        options.Cancellation.ThrowIfCancellationRequested();
        var titleCounts = RatingSums.CountsByTitle(table);
        penalty = RidgePenalty.For(settings.BiasRegularization, settings.Regularization, settings.CountExponent, table.UserStarts, titleCounts);
        (userScales, knownUsers) = (new float[table.UserCount], new bool[table.UserCount]);
        for (var user = 0; user < table.UserCount; user++)
        {
            var count = table.UserStarts[user + 1] - table.UserStarts[user];
            (userScales[user], knownUsers[user]) = (penalty.UserScale(count), count > 0);
        }

        titleScales = Array.ConvertAll(titleCounts, penalty.TitleScale);
        knownTitles = Array.ConvertAll(titleCounts, count => count > 0);
        blocks = RatingBlocks.Cut(table, options.Seed, options.Threads, options.Cancellation);
        squaredErrors = new double[blocks.Side * blocks.Side];
        users = new FactorMembers(table.UserCount, settings.Factors, settings.Members, FactorMatrix.TitleBias);
        users.Fill(knownUsers, settings.Spread, SeededRandom.Mix(options.Seed, 1), options.Threads);
        titles = new FactorMembers(table.TitleCount, settings.Factors, settings.Members, FactorMatrix.UserBias);
        titles.Fill(knownTitles, settings.Spread, SeededRandom.Mix(options.Seed, 2), options.Threads);
    }

    /// <summary>Trains to the end.</summary>
    public FactorModel Run()
    {
        var rates = settings.RatesOf(0);
        new StratumSchedule(blocks.Side, settings.Epochs, options)
        {
            Train = (userGroup, titleGroup) =>
                squaredErrors[(userGroup * blocks.Side) + titleGroup] = TrainBlock(blocks.Block(userGroup, titleGroup), in rates),
            EndEpoch = epoch =>
            {
                Report(epoch);
                rates = settings.RatesOf(epoch);
            },
        }.Run();
        return Model();
    }

    private FactorModel Model() =>
        new(MatrixFactorizationTrainer.Kind, new FactorParts(mean, users.Mean(), titles.Mean(), knownUsers, knownTitles, penalty));

    // A method of its own, called once for each block, so that the runtime replaces it by optimised code early on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double TrainBlock(ReadOnlySpan<BlockRating> ratings, in StepRates rates)
    {
        var sum = 0.0;
        var (userRows, titleRows, members, stride) = (users.Matrix, titles.Matrix, settings.Members, users.Matrix.Stride);
        foreach (ref readonly var rating in ratings)
        {
            var (user, title) = (rating.User, rating.Title);
            var target = (rating.HalfStars * 0.5f) - mean;
            var errors = 0f;
            for (var member = 0; member < members; member++)
            {
                errors += GradientKernel.Step(
                    ref userRows.First((user * members) + member), ref titleRows.First((title * members) + member), stride, target, userScales[user], titleScales[title], in rates);
            }

            sum += (double)errors * errors;
        }

        return sum / (members * members);
    }

    private void Report(int epoch)
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
            var validation = options.Validation is { Count: > 0 } ratings ? ModelError.RootMeanSquare(Model(), ratings, options.Cancellation) : (double?)null;
            progress.Report(new TrainingProgress(epoch, settings.Epochs, trainError, validation, Stopwatch.GetElapsedTime(started)));
        }
    }
}
