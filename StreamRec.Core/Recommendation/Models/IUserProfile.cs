namespace StreamRec.Core.Recommendation.Models;

/// <summary>One user as a model sees them: trained, folded in from a handful of ratings, or unknown. Immutable; safe to share.</summary>
public interface IUserProfile
{
    /// <summary>The expected score of a title in stars, within the scale.</summary>
    /// <param name="title">The title's row, or −1 for a title the model does not know.</param>
    float Predict(int title);

    /// <summary>
    /// Scores every title at once, for ranking: what <see cref="Predict"/> gives before it is brought into the scale, so that titles keep their order
    /// where several would get the highest score.
    /// </summary>
    /// <param name="scores">Receives one score in stars for each title row of the model; its length is the model's title count.</param>
    void ScoreTitles(Span<float> scores);
}
