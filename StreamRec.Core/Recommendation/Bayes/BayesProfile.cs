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

    /// <summary>Takes a user.</summary>
    /// <param name="model">The model whose titles are scored.</param>
    /// <param name="row">The user's row of <see cref="MeanScores"/>.</param>
    /// <param name="vectors">The user's vector in each sample.</param>
    /// <param name="noise">The variance of the noise in the user's ratings of an average title.</param>
    /// <param name="isKnown">Whether the vectors are draws; else they are expectations, from which users stray.</param>
    public BayesProfile(BayesModel model, float[] row, float[][] vectors, float noise, bool isKnown)
    {
        (this.model, this.row, this.vectors) = (model, row, vectors);
        (this.noise, this.isKnown) = (noise, isKnown);
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

        return new BayesProfile(model, model.Scores.UserRow(user).ToArray(), drawn, model.Noise.Users[user], isKnown: true);
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

    public float Predict(int title) => RatingScale.Clamp(Score(model.Scores.PlaceOfTitle(title)));

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, model.TitleCount);
        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] = Score(title * row.Length);
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
        return Math.Sqrt(spread + (strays / count) + (noise * model.Noise.OfTitle(title)));
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

    private float Score(int place) =>
        model.Mean + VectorKernel.Dot(ref MemoryMarshal.GetArrayDataReference(row), ref model.Scores.Titles[place], row.Length);
}
