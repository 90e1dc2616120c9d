namespace StreamRec.Core.Recommendation.Models;

/// <summary>One user as a model sees them: trained, folded in from a handful of ratings, or unknown. Immutable; safe to share.</summary>
public interface IUserProfile
{
    /// <summary>The expected score of a title in stars, within the scale.</summary>
    /// <param name="title">The title's row, or −1 for a title the model does not know.</param>
    float Predict(int title);

    /// <summary>The expected score of a title at a time, for models that know how users and titles drift; for others that of <see cref="Predict(int)"/>.</summary>
    /// <param name="title">The title's row, or −1 for a title the model does not know.</param>
    /// <param name="time">Unix seconds, or <see cref="Ratings.RatingTable.NoTime"/>.</param>
    float Predict(int title, long time) => Predict(title);

    /// <summary>
    /// Scores every title at once, for ranking: what <see cref="Predict(int)"/> gives before it is brought into the scale, so that titles keep their order
    /// where several would get the highest score.
    /// </summary>
    /// <param name="scores">Receives one score in stars for each title row of the model; its length is the model's title count.</param>
    void ScoreTitles(Span<float> scores);

    /// <summary>
    /// The values by which lists of titles are ordered, higher first. They are the scores, except for models of the family
    /// <see cref="ModelFamily.Ranking"/>, whose values have no unit and compare within one user only.
    /// </summary>
    /// <param name="values">Receives one value for each title row of the model; its length is the model's title count.</param>
    void RankTitles(Span<float> values) => ScoreTitles(values);
}

/// <summary>A user as seen by a model that knows by itself how sure it is, such as one that keeps samples of its posterior.</summary>
public interface IPosteriorProfile : IUserProfile
{
    /// <summary>
    /// The standard deviation of the user's actual score around <see cref="IUserProfile.Predict(int)"/> by the model's own account, in stars, above 0: the noise of
    /// ratings and the model's doubt together. Whoever shows it calibrates it on held-out ratings first.
    /// </summary>
    /// <param name="title">The title's row, or −1 for a title the model does not know.</param>
    double DeviationOf(int title);
}
