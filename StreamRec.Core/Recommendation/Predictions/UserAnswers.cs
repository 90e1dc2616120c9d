using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// One user's answers, picked title by title from the best that can be said: the trained model where it knows the title; else the biases of
/// user and title; else content; else the mean of the one side that is known; else the mean of all.
/// </summary>
internal sealed class UserAnswers(PredictorData data, bool isKnown, IUserProfile? trained, ContentProfile? content, float bias)
{
    // More stars than any score has before it is brought into the scale.
    private const float DistanceOfUnknown = 100;

    /// <summary>Whether the user has ratings.</summary>
    public bool IsKnown => isKnown;

    /// <summary>Their ratings' content profile; <see langword="null"/> when they have none.</summary>
    public ContentProfile? Content => content;

    /// <summary>By how many stars the user rates above the mean.</summary>
    public float Bias => bias;

    /// <summary>The score of a title and what it comes from.</summary>
    public (float Score, PredictionSource Source) Answer(int title)
    {
        var source = SourceFor(title);
        return (source switch
        {
            _ when trained is not null && data.Model!.KnowsTitle(title) => trained.Predict(title),
            PredictionSource.Bias => RatingScale.Clamp(data.Biases.Mean + bias + data.Biases.TitleBias(title)),
            PredictionSource.UserMean => RatingScale.Clamp(data.Biases.Mean + bias),
            PredictionSource.TitleMean => RatingScale.Clamp(data.Biases.Mean + data.Biases.TitleBias(title)),
            PredictionSource.GlobalMean => data.Biases.Mean,
            _ => content!.Predict(title),
        }, source);
    }

    /// <summary>The standard deviation that the trained model itself states for a title, in stars; 1 where it states none.</summary>
    public double OwnDeviation(int title) => trained is IPosteriorProfile posterior ? posterior.DeviationOf(title) : 1;

    /// <summary>
    /// The values that order all titles: the scores, each as <see cref="Answer"/> gives it before it is brought into the scale; under a ranking model its preferences, and titles that it does
    /// not know behind those that it knows, by their scores.
    /// </summary>
    /// <param name="values">Receives a value for each title.</param>
    /// <param name="scratch">As long; its content is overwritten.</param>
    public void RankTitles(Span<float> values, Span<float> scratch)
    {
        trained?.RankTitles(values);
        if (data.HasUnratedTitles)
        {
            content?.ScoreTitles(scratch);
        }

        var start = trained is not null && data.IsRanking ? LowestKnown(values) - DistanceOfUnknown : 0;
        for (var title = 0; title < values.Length; title++)
        {
            if (trained is not null && data.Model!.KnowsTitle(title))
            {
                continue;
            }

            values[title] = start + StandIn(title, scratch);
        }
    }

    /// <summary>The value that orders a title which the model does not know, as in <see cref="RankTitles"/>.</summary>
    /// <param name="title">The title's row.</param>
    /// <param name="contentScores">The content profile's score of each title; only looked at for titles that nobody has rated.</param>
    public float StandIn(int title, ReadOnlySpan<float> contentScores) => SourceFor(title) switch
    {
        PredictionSource.Content => contentScores[title],
        PredictionSource.UserMean => data.Biases.Mean + bias,
        _ => data.Biases.Mean + bias + data.Biases.TitleBias(title),
    };

    /// <summary>What answers for a title.</summary>
    public PredictionSource SourceFor(int title)
    {
        if (trained is not null && data.Model!.KnowsTitle(title))
        {
            return data.Model.Source;
        }

        var isRated = data.TitleCounts[title] > 0;
        return (isKnown, isRated) switch
        {
            (true, true) => PredictionSource.Bias,
            (true, false) => content is not null && data.Content.KnowsTitle(title) ? PredictionSource.Content : PredictionSource.UserMean,
            (false, true) => PredictionSource.TitleMean,
            (false, false) => PredictionSource.GlobalMean,
        };
    }

    private float LowestKnown(ReadOnlySpan<float> values)
    {
        var lowest = 0f;
        for (var title = 0; title < values.Length; title++)
        {
            lowest = data.Model!.KnowsTitle(title) ? Math.Min(lowest, values[title]) : lowest;
        }

        return lowest;
    }
}
