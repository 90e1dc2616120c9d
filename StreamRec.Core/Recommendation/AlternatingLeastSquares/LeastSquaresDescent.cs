using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.AlternatingLeastSquares;

/// <summary>One training by alternating least squares: all titles given the users, all users given the titles, and so on. The users come last, so that a user folded in is placed exactly as in training.</summary>
internal sealed class LeastSquaresDescent
{
    // The regularization that learns best falls with the fourth root of the number of ratings, from 64,000 to 11 million.
    private const double UsualRatings = 1_000_000;
    private const double RegularizationRoot = 1.0 / 4;

    private readonly RatingTable table;
    private readonly TrainingOptions options;
    private readonly int sweeps;
    private readonly LeastSquaresSide users;
    private readonly LeastSquaresSide titles;
    private readonly FactorModel model;
    private readonly long started = Stopwatch.GetTimestamp();

    public LeastSquaresDescent(RatingTable table, ModelParameters parameters, TrainingOptions options)
    {
        this.table = table;
        this.options = options;
        sweeps = parameters.WholeNumber("sweeps");
        var mean = RatingSums.Mean(table);
        options.Cancellation.ThrowIfCancellationRequested();
        var counts = RatingSums.CountsByTitle(table);
        var penalty = RidgePenalty.For(
            parameters.Number("bias-regularization"), parameters.Number("regularization") * Math.Pow(UsualRatings / table.Count, RegularizationRoot), parameters.Number("count-exponent"), table.UserStarts, counts);
        var byTitle = new RatingsByTitle(table, counts, options.Cancellation);
        var factors = parameters.WholeNumber("factors");
        var members = new FactorMembers(table.UserCount, factors, 1, FactorMatrix.TitleBias);
        var knownUsers = new bool[table.UserCount];
        for (var user = 0; user < knownUsers.Length; user++)
        {
            knownUsers[user] = table.UserStarts[user] < table.UserStarts[user + 1];
        }

        members.Fill(knownUsers, parameters.Number("initial-spread") / Math.Sqrt(factors), SeededRandom.Mix(options.Seed, 1), options.Threads);
        var titleRows = new FactorMembers(table.TitleCount, factors, 1, FactorMatrix.UserBias);
        titleRows.Fill(new bool[table.TitleCount], 0, 0, options.Threads);
        users = new LeastSquaresSide
        {
            Own = members.Matrix, Other = titleRows.Matrix, Starts = table.UserStarts, Others = table.Titles, HalfStars = table.HalfStars, Mean = mean,
            BiasLane = FactorMatrix.UserBias, OneLane = FactorMatrix.TitleBias, Penalty = penalty.OfUser,
        };
        titles = new LeastSquaresSide
        {
            Own = titleRows.Matrix, Other = members.Matrix, Starts = byTitle.Starts, Others = byTitle.Users, HalfStars = byTitle.HalfStars, Mean = mean,
            BiasLane = FactorMatrix.TitleBias, OneLane = FactorMatrix.UserBias, Penalty = penalty.OfTitle,
        };
        model = new FactorModel(
            AlternatingLeastSquaresTrainer.Kind,
            new FactorParts(mean, users.Own, titles.Own, knownUsers, Array.ConvertAll(counts, count => count > 0), penalty));
    }

    /// <summary>Trains to the end.</summary>
    public FactorModel Run()
    {
        for (var sweep = 1; sweep <= sweeps; sweep++)
        {
            titles.Solve(options);
            var trainError = Math.Sqrt(users.Solve(options) / table.Count);
            if (options.Progress is { } progress)
            {
                var validation = options.Validation is { Count: > 0 } ratings ? ModelError.RootMeanSquare(model, ratings, options.Cancellation) : (double?)null;
                progress.Report(new TrainingProgress(sweep, sweeps, trainError, validation, Stopwatch.GetElapsedTime(started)));
            }
        }

        return model;
    }
}
