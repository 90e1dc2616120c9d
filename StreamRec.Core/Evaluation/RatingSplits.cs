using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Core.Evaluation;

/// <summary>The ways to part ratings into those that are trained on and those that are predicted.</summary>
public static class RatingSplits
{
    /// <summary>The highest number of folds.</summary>
    public const int MostFolds = 100;

    /// <summary>The highest number of ratings that are left out of each user.</summary>
    public const int MostLeftOut = 1000;

    /// <summary>Deals the ratings at random into parts of equal size, up to one rating.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="folds">How many parts, 2 to <see cref="MostFolds"/>.</param>
    /// <param name="seed">Start of the randomness.</param>
    /// <returns>The fold of each rating, 0-based, in the order of the table.</returns>
    /// <exception cref="ModelException">The number is out of range, or there are fewer ratings than folds.</exception>
    public static byte[] Folds(RatingTable ratings, int folds, int seed)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (folds is < 2 or > MostFolds)
        {
            throw new ModelException($"The number of folds cannot be {folds}; accepted is a whole number from 2 to {MostFolds}.");
        }

        if (ratings.Count < folds)
        {
            throw new ModelException($"There are {ratings.Count} ratings: too few for {folds} folds.");
        }

        var foldOf = new byte[ratings.Count];
        for (var rating = 0; rating < foldOf.Length; rating++)
        {
            foldOf[rating] = (byte)(rating % folds);
        }

        SeededRandom.Shuffle(foldOf.AsSpan(), SeededRandom.Mix(seed, 0x464F4C44));
        return foldOf;
    }

    /// <summary>Leaves the last ratings of each user out, by time: what was known then has to predict what came after.</summary>
    /// <param name="ratings">The ratings, all with their times.</param>
    /// <param name="count">How many of each user, 1 to <see cref="MostLeftOut"/>; users with no more than that many are trained on only. Ratings of the same second are taken at random by seed.</param>
    /// <param name="seed">Start of the randomness.</param>
    /// <exception cref="ModelException">The number is out of range, ratings have no times, or no user has more ratings than that.</exception>
    public static (RatingTable Training, RatingTable Test) LeaveLast(RatingTable ratings, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (count is < 1 or > MostLeftOut)
        {
            throw new ModelException($"The number of last ratings to leave out cannot be {count}; accepted is a whole number from 1 to {MostLeftOut}.");
        }

        var untimed = ratings.Times.Length == 0 ? ratings.Count : ratings.Times.Count(time => time == RatingTable.NoTime);
        if (untimed > 0)
        {
            throw new ModelException(
                $"The last ratings of each user cannot be left out: {(untimed == ratings.Count ? "the ratings have" : $"{untimed} of {ratings.Count} ratings have")} no times. Use folds or a test share.");
        }

        var isTest = new bool[ratings.Count];
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var (first, end) = (ratings.UserStarts[user], ratings.UserStarts[user + 1]);
            if (end - first > count)
            {
                foreach (var rating in Latest(ratings, first, end, count, seed))
                {
                    isTest[rating] = true;
                }
            }
        }

        return Array.IndexOf(isTest, true) >= 0
            ? HoldOut.Part(ratings, rating => isTest[rating])
            : throw new ModelException($"No user has more than {count} ratings, so none can be left out.");
    }

    private static IEnumerable<int> Latest(RatingTable ratings, int first, int end, int count, int seed) =>
        Enumerable.Range(first, end - first)
            .OrderByDescending(rating => ratings.Times[rating])
            .ThenBy(rating => SeededRandom.Mix(seed, rating))
            .Take(count);
}
