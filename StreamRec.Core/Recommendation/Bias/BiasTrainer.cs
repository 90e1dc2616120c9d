using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bias;

/// <summary>Damped biases of users and titles, solved for in turns (Koren 2010, "Factor in the neighbors", section 2.1).</summary>
public sealed class BiasTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "bias";

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "How generous the user is and how well liked the title: the yardstick for every other model.";

    /// <inheritdoc />
    public string Citation => "Koren 2010, Factor in the neighbors: scalable and accurate collaborative filtering, section 2.1";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Baseline;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.Number("user-damping", 5, 0, 10_000, "How many average ratings are assumed of every user; more trusts few ratings less."),
        ParameterDefinition.Number("title-damping", 3, 0, 10_000, "How many average ratings are assumed of every title; more trusts few ratings less."),
        ParameterDefinition.WholeNumber("sweeps", 5, 1, 1000, "How often title and user biases are solved for in turn."),
    ];

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        if (data.Ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to train on.");
        }

        return Fit(data.Ratings, parameters, options);
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return BiasModel.Read(reader);
    }

    /// <summary>Biases with default settings, for any table: without ratings every score is the middle of the scale.</summary>
    internal static BiasModel Fit(RatingTable table, CancellationToken cancellation = default) =>
        Fit(table, ModelParameters.DefaultsOf(new BiasTrainer()), new TrainingOptions { Cancellation = cancellation });

    private static BiasModel Fit(RatingTable table, ModelParameters parameters, TrainingOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        var sweeps = parameters.WholeNumber("sweeps");
        var userDamping = (float)parameters.Number("user-damping");
        var titleDamping = (float)parameters.Number("title-damping");
        var mean = RatingSums.Mean(table);
        var counts = RatingSums.CountsByTitle(table);
        var userBiases = new float[table.UserCount];
        var titleBiases = new float[table.TitleCount];
        var sums = new double[table.TitleCount];
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            SolveTitles(table, mean, userBiases, titleBiases, sums, counts, titleDamping);
            options.Cancellation.ThrowIfCancellationRequested();
            var squaredError = SolveUsers(table, mean, userBiases, titleBiases, userDamping);
            options.Progress?.Report(new TrainingProgress(sweep + 1, sweeps, Math.Sqrt(squaredError / Math.Max(1, table.Count)), null, Stopwatch.GetElapsedTime(started)));
        }

        var knownUsers = new bool[table.UserCount];
        for (var user = 0; user < knownUsers.Length; user++)
        {
            knownUsers[user] = table.UserStarts[user] < table.UserStarts[user + 1];
        }

        return new BiasModel(mean, userDamping, userBiases, titleBiases, knownUsers, Array.ConvertAll(counts, count => count > 0));
    }

    private static void SolveTitles(RatingTable table, float mean, float[] userBiases, float[] titleBiases, double[] sums, int[] counts, float damping)
    {
        Array.Clear(sums);
        for (var user = 0; user < table.UserCount; user++)
        {
            var titles = table.TitlesOf(user);
            var scores = table.HalfStarsOf(user);
            for (var rating = 0; rating < titles.Length; rating++)
            {
                sums[titles[rating]] += RatingScale.FromHalfStars(scores[rating]) - mean - userBiases[user];
            }
        }

        for (var title = 0; title < sums.Length; title++)
        {
            titleBiases[title] = counts[title] == 0 ? 0 : (float)(sums[title] / (counts[title] + damping));
        }
    }

    private static double SolveUsers(RatingTable table, float mean, float[] userBiases, float[] titleBiases, float damping)
    {
        var squaredError = 0.0;
        for (var user = 0; user < table.UserCount; user++)
        {
            var titles = table.TitlesOf(user);
            var scores = table.HalfStarsOf(user);
            var (sum, squares) = (0.0, 0.0);
            for (var rating = 0; rating < titles.Length; rating++)
            {
                var residual = (double)RatingScale.FromHalfStars(scores[rating]) - mean - titleBiases[titles[rating]];
                sum += residual;
                squares += residual * residual;
            }

            var bias = titles.IsEmpty ? 0 : sum / (titles.Length + damping);
            userBiases[user] = (float)bias;
            squaredError += squares - (2 * bias * sum) + (titles.Length * bias * bias);
        }

        return squaredError;
    }
}
