using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>Ratings that answers are asked for, with what several titles of one list need: found when first needed, kept while the question lasts.</summary>
internal sealed class AskedTaste(PredictorData data, TasteProfile taste)
{
    private readonly Dictionary<int, UserAnswers> without = [];
    private UserAnswers? foldedIn;
    private IRatingEffects? effects;

    /// <summary>The ratings.</summary>
    public TasteProfile Taste => taste;

    /// <summary>What they are answered.</summary>
    public UserAnswers Answers { get; } = data.AnswersFor(taste);

    /// <summary>How the ratings move the model's scores.</summary>
    public IRatingEffects EffectsOf(IExplainingModel model) => effects ??= model.EffectsOf(taste.Titles, taste.HalfStars);

    /// <summary>The score of a title with all the ratings and without one of them, both by fold-in, so that nothing else differs.</summary>
    /// <param name="rated">The title whose rating is taken away.</param>
    /// <param name="title">The title predicted.</param>
    public (float With, float Without) WithAndWithout(int rated, int title)
    {
        foldedIn ??= taste.IsStored ? data.AnswersFor(taste.FoldedIn()) : Answers;
        if (!without.TryGetValue(rated, out var fewer))
        {
            fewer = data.AnswersFor(taste.Without(rated));
            without.Add(rated, fewer);
        }

        return (foldedIn.Answer(title).Score, fewer.Answer(title).Score);
    }
}
