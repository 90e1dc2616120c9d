using System.Globalization;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Core.Evaluation;

/// <summary>Refuses what an evaluation could say nothing about, in words that say why.</summary>
internal static class EvaluationChecks
{
    /// <summary>Checks the request's numbers.</summary>
    /// <exception cref="ModelException">One is out of range.</exception>
    public static void Require(EvaluationRequest request)
    {
        RequireStars("threshold", request.Threshold);
        if (request.Ranking is not { } ranking)
        {
            return;
        }

        RequireStars("score from which on a title is relevant", ranking.RelevantFrom);
        if (ranking.Length is < 1 or > 1000)
        {
            throw new ModelException($"The length of the lists cannot be {ranking.Length}; accepted is a whole number from 1 to 1000.");
        }

        if (ranking.MostUsers < 1)
        {
            throw new ModelException($"The number of users whose lists are judged cannot be {ranking.MostUsers}; accepted is 1 or more.");
        }
    }

    /// <summary>Checks that ratings differ, and come from several users.</summary>
    /// <param name="parts">The ratings, in one table or in several over the same rows.</param>
    /// <exception cref="ModelException">There are ratings, but of one user only, or all equal.</exception>
    public static void RequireVariety(params ReadOnlySpan<RatingTable> parts)
    {
        var (count, first, areEqual, user, areOfOneUser) = (0, (byte)0, true, -1, true);
        foreach (var part in parts)
        {
            for (var row = 0; row < part.UserCount; row++)
            {
                var scores = part.HalfStarsOf(row);
                if (scores.IsEmpty)
                {
                    continue;
                }

                first = count == 0 ? scores[0] : first;
                user = count == 0 ? row : user;
                count += scores.Length;
                areOfOneUser &= row == user;
                areEqual &= scores.IndexOfAnyExcept(first) < 0;
            }
        }

        if (count > 1 && areEqual)
        {
            throw new ModelException(
                $"All {count} ratings are equal ({RatingScale.FromHalfStars(first).ToString("0.0", CultureInfo.InvariantCulture)} stars): guessing the mean is perfect, and nothing can be learned or compared.");
        }

        if (count > 1 && areOfOneUser)
        {
            throw new ModelException($"All {count} ratings are by one user: tastes cannot be compared, and an evaluation needs at least two users.");
        }
    }

    private static void RequireStars(string name, double value)
    {
        if (!(value is >= RatingScale.Minimum and <= RatingScale.Maximum))
        {
            throw new ModelException($"The {name} cannot be {value.ToString(CultureInfo.InvariantCulture)}; accepted is a number from 0.5 to 5.");
        }
    }
}
