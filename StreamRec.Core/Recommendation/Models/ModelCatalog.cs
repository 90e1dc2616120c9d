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

    /// <summary>The trainer of a name, without regard to case.</summary>
    /// <exception cref="ModelException">There is none; the message lists the names there are.</exception>
    public static IModelTrainer Find(string name) =>
        Trainers.FirstOrDefault(trainer => string.Equals(trainer.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ModelException($"There is no model '{name}'; known are {string.Join(", ", Trainers.Select(trainer => trainer.Name))}.");
}
