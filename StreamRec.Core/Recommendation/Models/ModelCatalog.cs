namespace StreamRec.Core.Recommendation.Models;

/// <summary>The models that can be trained, by name.</summary>
public static class ModelCatalog
{
    /// <summary>The model trained when nobody names one.</summary>
    public const string DefaultName = MatrixFactorization.MatrixFactorizationTrainer.ModelName;

    /// <summary>All trainers, simplest first.</summary>
    public static IReadOnlyList<IModelTrainer> Trainers { get; } =
    [
        new Bias.BiasTrainer(),
        new MatrixFactorization.MatrixFactorizationTrainer(),
        new AlternatingLeastSquares.AlternatingLeastSquaresTrainer(),
        new ImplicitFactorization.ImplicitFactorizationTrainer(),
        new Content.ContentTrainer(),
    ];

    /// <summary>The trainer of a name, without regard to case.</summary>
    /// <exception cref="ModelException">There is none; the message lists the names there are.</exception>
    public static IModelTrainer Find(string name) =>
        Trainers.FirstOrDefault(trainer => string.Equals(trainer.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ModelException($"There is no model '{name}'; known are {string.Join(", ", Trainers.Select(trainer => trainer.Name))}.");
}
