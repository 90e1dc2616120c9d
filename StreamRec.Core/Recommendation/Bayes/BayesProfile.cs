using System.Runtime.InteropServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>A user as a row of the mean scores, and as a vector of each sample.</summary>
internal sealed class BayesProfile : IPosteriorProfile
{
    private readonly BayesModel model;
    private readonly float[] row;
    private readonly float[][] vectors;
    private readonly float noise;
    private readonly bool isKnown;
    private readonly int user;

    /// <summary>Takes a user.</summary>
    /// <param name="model">The model whose titles are scored.</param>
    /// <param name="row">The user's row of <see cref="MeanScores"/>.</param>
    /// <param name="vectors">The user's vector in each sample.</param>
    /// <param name="noise">The variance of the noise in the user's ratings of an average title.</param>
    /// <param name="isKnown">Whether the vectors are draws; else they are expectations, from which users stray.</param>
    /// <param name="user">The user's row, or −1 for a user who was not trained.</param>
    public BayesProfile(BayesModel model, float[] row, float[][] vectors, float noise, bool isKnown, int user = -1)
    {
        (this.model, this.row, this.vectors) = (model, row, vectors);
        (this.noise, this.isKnown, this.user) = (noise, isKnown, user);
    }

    /// <summary>A user with ratings in training.</summary>
    public static BayesProfile OfUser(BayesModel model, int user)
    {
        var drawn = new float[model.Samples.Length][];
        for (var sample = 0; sample < drawn.Length; sample++)
        {
            drawn[sample] = new float[model.Layout.Stride];
            model.Samples[sample].Users.CopyRow(user, drawn[sample]);
        }

        return new BayesProfile(model, model.Scores.UserRow(user).ToArray(), drawn, model.Noise.Users[user], isKnown: true, user);
    }

    /// <summary>A user nothing is known of.</summary>
    public static BayesProfile OfAverageUser(BayesModel model)
    {
        var drawn = new float[model.Samples.Length][];
        var variance = 0f;
        for (var sample = 0; sample < drawn.Length; sample++)
        {
            drawn[sample] = model.Samples[sample].Average;
            variance += 1 / (model.Samples[sample].NoisePrecision * drawn.Length);
        }

        return new BayesProfile(model, model.Scores.UserRow(-1).ToArray(), drawn, variance, isKnown: false);
    }

    public float Predict(int title) => RatingScale.Clamp(ScoreOf(title, ValueOf(title)));

    public float Predict(int title, long time)
    {
        var value = ValueOf(title);
        foreach (var drift in model.Drifts)
        {
            value += drift.At(user, time);
        }

        return RatingScale.Clamp(ScoreOf(title, value));
    }

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, model.TitleCount);
        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] = ScoreOf(title, ValueOf(title));
        }
    }

    public double DeviationOf(int title)
    {
        var isKnownTitle = model.KnowsTitle(title);
        Span<float> vector = stackalloc float[model.Layout.Stride];
        var (sum, squares, strays) = (0.0, 0.0, 0.0);
        for (var sample = 0; sample < vectors.Length; sample++)
        {
            var posterior = model.Samples[sample];
            if (isKnownTitle)
            {
                posterior.Titles.CopyRow(title, vector);
            }
            else
            {
                posterior.AverageTitle.CopyTo(vector);
            }

            double score = VectorKernel.Dot(ref vector[0], ref vectors[sample][0], vector.Length);
            sum += score;
            squares += score * score;
            strays += Stray(posterior, vector, isKnownTitle, vectors[sample]);
        }

        var count = vectors.Length;
        var spread = count < 2 ? 0 : Math.Max(0, squares - (sum * sum / count)) / (count - 1);
        var variance = spread + (strays / count) + (noise * model.Noise.OfTitle(title));
        return Math.Sqrt(model.Scale?.Expect(ValueOf(title), (float)variance).Variance ?? variance);
    }

    // The variance that a score has because its user, its title or both stray from what is expected of them.
    private double Stray(PosteriorSample sample, ReadOnlySpan<float> title, bool isKnownTitle, ReadOnlySpan<float> user)
    {
        var sum = isKnown ? 0.0 : 1 / sample.Precision[FactorMatrix.UserBias];
        sum += isKnownTitle ? 0 : 1 / sample.TitlePrecision[FactorMatrix.TitleBias];
        for (var lane = FactorMatrix.FirstFactor; lane < FactorMatrix.FirstFactor + model.Layout.Factors; lane++)
        {
            var userVariance = isKnown ? 0 : 1 / sample.Precision[lane];
            var titleVariance = isKnownTitle ? 0 : 1 / sample.TitlePrecision[lane];
            sum += (userVariance * title[lane] * title[lane]) + (titleVariance * user[lane] * user[lane]) + (userVariance * titleVariance);
        }

        return sum;
    }

    // With ordered outcomes the score is what the latent value lets expect; the doubt about that value is small beside the noise.
    private float ScoreOf(int title, float value) =>
        model.Scale is { } scale ? scale.Expect(value, noise * model.Noise.OfTitle(title)).Score : model.Mean + value;

    private float ValueOf(int title) =>
        VectorKernel.Dot(ref MemoryMarshal.GetArrayDataReference(row), ref model.Scores.Titles[model.Scores.PlaceOfTitle(title)], row.Length);
}
