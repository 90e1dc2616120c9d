using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>The trainer's parameters as numbers; see <see cref="NeighbourhoodTrainer"/> for their meaning.</summary>
internal sealed record NeighbourhoodSettings(int Titles, double Shrinkage, float Damping, float Regularization, float Implicit, int Users, int Raters)
{
    /// <summary>Reads them.</summary>
    public static NeighbourhoodSettings Of(ModelParameters parameters) => new(
        parameters.WholeNumber("titles"),
        parameters.Number("shrinkage"),
        (float)parameters.Number("damping"),
        (float)parameters.Number("regularization"),
        (float)parameters.Number("implicit"),
        parameters.WholeNumber("users"),
        parameters.WholeNumber("raters"));
}
