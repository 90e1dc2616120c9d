namespace StreamRec.Core.Recommendation.Models;

/// <summary>What kind of model a trainer makes, for people who choose one.</summary>
public enum ModelFamily
{
    /// <summary>Means and biases: what every other model has to beat.</summary>
    Baseline,

    /// <summary>Users and titles as vectors of tastes.</summary>
    Factorization,

    /// <summary>Titles compared by who rated them alike.</summary>
    Neighbourhood,

    /// <summary>Titles compared by their texts; needs no ratings of a title.</summary>
    Content,

    /// <summary>Several models mixed.</summary>
    Blend,

    /// <summary>Orders titles by how likely somebody is to choose them; its scores in stars are those of the biases.</summary>
    Ranking,
}
