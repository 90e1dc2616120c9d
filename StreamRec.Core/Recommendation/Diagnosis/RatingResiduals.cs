using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>Ratings without their users' generosity: each minus the mean of its user, in stars. Users with one rating say nothing and are left out.</summary>
internal sealed class RatingResiduals
{
    /// <summary>Takes the residuals of a table.</summary>
    public RatingResiduals(RatingTable ratings)
    {
        var count = 0;
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var given = ratings.TitlesOf(user).Length;
            count += given > 1 ? given : 0;
        }

        (Titles, Values, TitleCount) = (new int[count], new float[count], ratings.TitleCount);
        var place = 0;
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var scores = ratings.HalfStarsOf(user);
            if (scores.Length < 2)
            {
                continue;
            }

            var mean = MeanOf(scores);
            ratings.TitlesOf(user).CopyTo(Titles.AsSpan(place));
            foreach (var score in scores)
            {
                Values[place] = RatingScale.FromHalfStars(score) - mean;
                SumOfSquares += (double)Values[place] * Values[place];
                place++;
            }
        }
    }

    /// <summary>The title row of each rating.</summary>
    public int[] Titles { get; }

    /// <summary>The residuals beside <see cref="Titles"/>.</summary>
    public float[] Values { get; }

    /// <summary>The number of title rows.</summary>
    public int TitleCount { get; }

    /// <summary>The sum of the residuals' squares; their mean is 0.</summary>
    public double SumOfSquares { get; }

    /// <summary>The part of <see cref="SumOfSquares"/> that titles' means explain: Σ over titles of (Σ residuals)² / ratings.</summary>
    /// <param name="titles">The title of each residual; <see cref="Titles"/> or another order of them.</param>
    public double ExplainedBy(ReadOnlySpan<int> titles)
    {
        var sums = new TitleSums(TitleCount);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            sums.Add(titles[rating], Values[rating]);
        }

        return sums.Explained().Squares;
    }

    /// <summary>The mean of a user's scores, in stars.</summary>
    public static float MeanOf(ReadOnlySpan<byte> halfStars)
    {
        var sum = 0;
        foreach (var score in halfStars)
        {
            sum += score;
        }

        return 0.5f * sum / halfStars.Length;
    }
}
