using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.ImplicitFactorization;

/// <summary>
/// One training of several SVD++ factorisations, whose predictions are averaged. Each is trained by one thread at a time and none reads another, so any number of threads gives the
/// same bytes.
/// </summary>
internal sealed class ImplicitDescent
{
    private readonly RatingTable table;
    private readonly TrainingOptions options;
    private readonly DescentSettings settings;
    private readonly float implicitRate;
    private readonly float implicitPull;
    private readonly float mean;
    private readonly RidgePenalty penalty;
    private readonly bool[] knownUsers;
    private readonly bool[] knownTitles;
    private readonly FactorMembers users;
    private readonly FactorMembers titles;
    private readonly FactorMembers tastes;
    private readonly ImplicitMember[] members;
    private readonly long started = Stopwatch.GetTimestamp();

    public ImplicitDescent(RatingTable table, ModelParameters parameters, TrainingOptions options)
    {
        this.table = table;
        this.options = options;
        settings = new DescentSettings(parameters, table.Count);
        implicitRate = (float)(parameters.Number("implicit-learning-rate") / parameters.Number("learning-rate"));
        implicitPull = (float)(settings.Regularization * parameters.Number("implicit-regularization"));
        mean = RatingSums.Mean(table);
        options.Cancellation.ThrowIfCancellationRequested();
        var titleCounts = RatingSums.CountsByTitle(table);
        penalty = RidgePenalty.For(settings.BiasRegularization, settings.Regularization, settings.CountExponent, table.UserStarts, titleCounts);
        var userScales = new float[table.UserCount];
        knownUsers = new bool[table.UserCount];
        for (var user = 0; user < table.UserCount; user++)
        {
            var count = table.UserStarts[user + 1] - table.UserStarts[user];
            (userScales[user], knownUsers[user]) = (penalty.UserScale(count), count > 0);
        }

        knownTitles = Array.ConvertAll(titleCounts, count => count > 0);
        users = Rows(knownUsers, FactorMatrix.TitleBias, 1);
        titles = Rows(knownTitles, FactorMatrix.UserBias, 2);
        tastes = Rows(knownTitles, oneLane: null, 3);
        var titleScales = Array.ConvertAll(titleCounts, penalty.TitleScale);
        members = [.. Enumerable.Range(0, settings.Members).Select(member =>
            new ImplicitMember(table, mean, (users.Matrix, titles.Matrix, tastes.Matrix), member, settings.Members, userScales, titleScales))];
    }

    /// <summary>Trains to the end.</summary>
    public FactorModel Run()
    {
        var errors = new double[members.Length];
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            var rates = settings.RatesOf(epoch - 1);
            WorkerThreads.ForEach(
                options.Threads,
                members.Length,
                member =>
                {
                    var rate = rates.FactorRate * implicitRate;
                    var seed = SeededRandom.Mix(options.Seed, ((long)epoch * members.Length) + member + 4);
                    errors[member] = members[member].TrainEpoch(in rates, rate, rate * implicitPull, seed, options.Cancellation);
                },
                options.Cancellation);
            Report(epoch, Math.Sqrt(errors.Sum() / members.Length / table.Count));
        }

        return Model();
    }

    private FactorMembers Rows(bool[] known, int? oneLane, int part)
    {
        var rows = new FactorMembers(known.Length, settings.Factors, settings.Members, oneLane);
        rows.Fill(known, settings.Spread, SeededRandom.Mix(options.Seed, part), options.Threads);
        return rows;
    }

    private FactorModel Model() => new(
        ImplicitFactorizationTrainer.Kind,
        new FactorParts(mean, WholeUsers().Mean(), titles.Mean(), knownUsers, knownTitles, penalty, tastes.Mean()));

    // The users' own rows with their implicit rows added.
    private FactorMembers WholeUsers()
    {
        const int Portion = 256;
        var whole = new FactorMembers(table.UserCount, settings.Factors, settings.Members, FactorMatrix.TitleBias);
        WorkerThreads.ForEach(
            options.Threads,
            (table.UserCount + Portion - 1) / Portion,
            portion =>
            {
                for (var user = portion * Portion; user < Math.Min(table.UserCount, (portion + 1) * Portion); user++)
                {
                    for (var member = 0; member < members.Length; member++)
                    {
                        var row = (user * members.Length) + member;
                        var target = whole.Matrix.Row(row);
                        members[member].TasteOf(user, target);
                        VectorKernel.AddScaled(ref target[0], ref users.Matrix.First(row), 1, target.Length);
                    }
                }
            },
            options.Cancellation);
        return whole;
    }

    private void Report(int epoch, double trainError)
    {
        if (!double.IsFinite(trainError))
        {
            throw new ModelException($"Training ran away in epoch {epoch}: the learning rate is too high for this data. Lower learning-rate, bias-learning-rate or implicit-learning-rate.");
        }

        if (options.Progress is { } progress)
        {
            var validation = options.Validation is { Count: > 0 } ratings ? ModelError.RootMeanSquare(Model(), ratings, options.Cancellation) : (double?)null;
            progress.Report(new TrainingProgress(epoch, settings.Epochs, trainError, validation, Stopwatch.GetElapsedTime(started)));
        }
    }
}
