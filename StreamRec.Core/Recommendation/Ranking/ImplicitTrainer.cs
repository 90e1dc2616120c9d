using System.Diagnostics;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>
/// Implicit alternating least squares (Hu, Koren and Volinsky 2008, "Collaborative filtering for implicit feedback datasets"), with the weights, penalty and starting vectors that Rendle et al.
/// 2021, "Revisiting the performance of iALS on item recommendation benchmarks", found to matter. Rows are independent within a half-epoch, so the result does not depend on the number of threads.
/// Defaults were chosen on inner folds of the training parts of MovieLens 100k and 1M.
/// </summary>
public sealed class ImplicitTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "ials";

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "For lists: users and titles as vectors of tastes, learned from what was chosen and what was not (iALS). Scores in stars are those of the biases.";

    /// <inheritdoc />
    public string Citation => "Hu, Koren and Volinsky 2008, Collaborative filtering for implicit feedback datasets; settings: Rendle, Krichene, Zhang and Koren 2021, Revisiting the performance of iALS on item recommendation benchmarks";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Ranking;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.WholeNumber("factors", 64, 1, 1024, "How many tastes each user and title is described by; more fit finer differences and take longer."),
        ParameterDefinition.WholeNumber("epochs", 12, 1, 1000, "How often the vectors of users and titles are solved for in turn."),
        ParameterDefinition.Number("unobserved", 0.1, 1e-6, 10, "Weight of titles that were not chosen; more takes them for disliked, less for unknown."),
        ParameterDefinition.Number("regularization", 0.03, 1e-6, 10, "Pull of the vectors towards zero; more relies on what many chose."),
        ParameterDefinition.WholeNumber("titles", 50_000, 1, 1_000_000, "How many titles are ranked, the most rated ones; others come after them."),
        ParameterDefinition.Number("from", 4, 0.5, 5, "The score in stars from which a rating counts as a choice; at 0.5 every rating does."),
    ];

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        var started = Stopwatch.GetTimestamp();
        var from = parameters.Number("from");
        var input = RankingInput.Of(data.Ratings, parameters.WholeNumber("titles"), from, options);
        var factors = parameters.WholeNumber("factors");
        var epochs = parameters.WholeNumber("epochs");
        var weights = new ImplicitWeights((float)parameters.Number("unobserved"), (float)parameters.Number("regularization"));
        var users = new FactorRows(input.Choices.UserCount, factors);
        var titles = new FactorRows(input.Titles.Count, factors);
        Scatter(users, SeededRandom.Mix(options.Seed, 1));
        Scatter(titles, SeededRandom.Mix(options.Seed, 2));
        var (starts, choosers) = input.Choices.ByPlace(titles.Count, options.Cancellation);
        ImplicitModel? model = null;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            Solve(users, titles, input.Choices.Starts, input.Choices.Places, weights, options);
            Solve(titles, users, starts, choosers, weights, options);
            model = new ImplicitModel(input, (float)from, titles, ImplicitSystem.Gram(titles, options.Cancellation), weights);
            RankingReport.Send(options, model, data.Ratings, epoch, epochs, Stopwatch.GetElapsedTime(started));
        }

        return model!;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ImplicitModel.Read(reader);
    }

    // A spread of 0.1 / √factors makes the first predictions small whatever the number of factors (Rendle et al. 2021, section 3).
    private static void Scatter(FactorRows rows, ulong seed)
    {
        var random = new SeededRandom(seed);
        var spread = 0.1 / Math.Sqrt(rows.Factors);
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (ref var value in rows.Row(row)[..rows.Factors])
            {
                value = (float)(spread * random.NextNormal());
            }
        }
    }

    private static void Solve(FactorRows rows, FactorRows others, int[] starts, int[] chosen, ImplicitWeights weights, TrainingOptions options)
    {
        const int Portion = 32;
        var gram = ImplicitSystem.Gram(others, options.Cancellation);
        WorkerThreads.ForEach(
            options.Threads,
            (rows.Count + Portion - 1) / Portion,
            portion =>
            {
                var system = new ImplicitSystem(others, gram, weights, options.Cancellation);
                for (var row = portion * Portion; row < Math.Min(rows.Count, (portion + 1) * Portion); row++)
                {
                    options.Cancellation.ThrowIfCancellationRequested();
                    system.Solve(chosen.AsSpan(starts[row]..starts[row + 1]), rows.Row(row));
                }
            },
            options.Cancellation);
    }
}
