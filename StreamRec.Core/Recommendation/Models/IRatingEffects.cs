namespace StreamRec.Core.Recommendation.Models;

/// <summary>How the ratings of one user move their predictions: what the reasons of a prediction are made of.</summary>
public interface IRatingEffects
{
    /// <summary>By how many stars each rating moves the score of a title beyond what the means of user and title say.</summary>
    /// <param name="title">The title predicted, a row the model knows.</param>
    /// <param name="effects">Receives one value for each rating, in the order in which the ratings were given.</param>
    /// <returns>The sum.</returns>
    float Effects(int title, Span<float> effects);
}

/// <summary>A model that can say which of a user's ratings led to a prediction.</summary>
public interface IExplainingModel : IRatingModel
{
    /// <summary>The effects of a user's ratings.</summary>
    /// <param name="titles">The title rows rated.</param>
    /// <param name="halfStars">The scores beside them, in half stars.</param>
    IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars);
}
