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

            Users++;
            var sum = 0;
            foreach (var score in scores)
            {
                sum += score;
            }

            var mean = 0.5f * sum / scores.Length;
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

    /// <summary>How many users have two ratings or more.</summary>
    public int Users { get; }

    /// <summary>The sum of the residuals' squares; their mean is 0.</summary>
    public double SumOfSquares { get; }

    /// <summary>How many titles are rated, and the part of <see cref="SumOfSquares"/> that their means explain: Σ over titles of (Σ residuals)² / ratings.</summary>
    /// <param name="titles">The title of each residual; <see cref="Titles"/> or another order of them.</param>
    public (int Rated, double Explained) ByTitle(int[] titles)
    {
        var (sums, counts) = (new double[TitleCount], new int[TitleCount]);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            sums[titles[rating]] += Values[rating];
            counts[titles[rating]]++;
        }

        var (rated, explained) = (0, 0.0);
        for (var title = 0; title < sums.Length; title++)
        {
            if (counts[title] > 0)
            {
                rated++;
                explained += sums[title] * sums[title] / counts[title];
            }
        }

        return (rated, explained);
    }
}
