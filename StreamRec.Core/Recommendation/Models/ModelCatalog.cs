namespace StreamRec.Core.Recommendation.Models;

/// <summary>The models that can be trained, by name.</summary>
public static class ModelCatalog
{
    /// <summary>The model trained when nobody names one.</summary>
    public const string DefaultName = MatrixFactorization.MatrixFactorizationTrainer.ModelName;

    // Single models; a blend mixes them.
    private static readonly IModelTrainer[] Single =
    [
        new Means.MeanTrainer(),
        new Bias.BiasTrainer(),
        new MatrixFactorization.MatrixFactorizationTrainer(),
        new AlternatingLeastSquares.AlternatingLeastSquaresTrainer(),
        new ImplicitFactorization.ImplicitFactorizationTrainer(),
        new Neighbourhood.NeighbourhoodTrainer(),
        new Bayes.BayesTrainer(),
        new Ranking.ImplicitTrainer(),
        new Ranking.EaseTrainer(),
        new Content.ContentTrainer(),
    ];

    /// <summary>All trainers, simplest first.</summary>
    public static IReadOnlyList<IModelTrainer> Trainers { get; } = [.. Single, new Blend.BlendTrainer(Single)];

    // Not trained here, but kept and served like the others.
    private static readonly IModelTrainer[] Imported = [new Spark.SparkTrainer()];

    /// <summary>The trainer of a name, without regard to case; also of a kind of model that is only imported.</summary>
    /// <exception cref="ModelException">There is none; the message lists the names there are.</exception>
    public static IModelTrainer Find(string name) =>
        TryFind(name)
        ?? throw new ModelException($"There is no model '{name}'; known are {string.Join(", ", Trainers.Select(trainer => trainer.Name))}.");

    /// <summary>The same, but <see langword="null"/> when there is none.</summary>
    public static IModelTrainer? TryFind(string name) =>
        Trainers.Concat(Imported).FirstOrDefault(trainer => string.Equals(trainer.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether models of this name are trained here; others are only imported.</summary>
    public static bool CanTrain(string name) => Trainers.Any(trainer => string.Equals(trainer.Name, name, StringComparison.OrdinalIgnoreCase));
}
