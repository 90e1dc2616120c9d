using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// The ratings that predictions are made from: a stored user's own, those of somebody the data does not know, or a stored user's with changes. A
/// stored user is answered by what training learned of them (<see cref="IsStored"/>); all others are folded in, which takes less than a
/// millisecond and trains nothing. A stored user folded in lies near the trained one, but not upon it, so answers are compared fold-in with
/// fold-in only (<see cref="FoldedIn"/>). Immutable.
/// </summary>
public sealed class TasteProfile
{
    private readonly ReadOnlyMemory<int> titles;
    private readonly ReadOnlyMemory<byte> halfStars;

    private TasteProfile(int user, ReadOnlyMemory<int> titles, ReadOnlyMemory<byte> halfStars)
    {
        User = user;
        this.titles = titles;
        this.halfStars = halfStars;
    }

    /// <summary>Somebody without ratings.</summary>
    public static TasteProfile Nobody { get; } = new(-1, default, default);

    /// <summary>The stored user's row; −1 for ratings that are folded in.</summary>
    public int User { get; }

    /// <summary>Whether a stored user's trained profile answers, where the model has one.</summary>
    public bool IsStored => User >= 0;

    /// <summary>The number of ratings.</summary>
    public int Count => titles.Length;

    /// <summary>The title rows, ascending; a stored user may have a title twice.</summary>
    public ReadOnlySpan<int> Titles => titles.Span;

    /// <summary>The scores beside <see cref="Titles"/>, in half stars (1 to 10).</summary>
    public ReadOnlySpan<byte> HalfStars => halfStars.Span;

    /// <summary>A stored user.</summary>
    /// <param name="ratings">The snapshot's ratings.</param>
    /// <param name="user">The user's row; any other number stands for somebody without ratings.</param>
    public static TasteProfile OfUser(RatingTable ratings, int user)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if ((uint)user >= (uint)ratings.UserCount || ratings.TitlesOf(user).IsEmpty)
        {
            return Nobody;
        }

        var range = ratings.UserStarts[user]..ratings.UserStarts[user + 1];
        return new TasteProfile(user, ratings.Titles.AsMemory(range), ratings.HalfStars.AsMemory(range));
    }

    /// <summary>Somebody new with these ratings; of several for one title the last counts, whatever their order else.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A title is negative, or a score is not on the scale.</exception>
    public static TasteProfile Of(params IEnumerable<RatingChange> ratings) => Nobody.With(ratings);

    /// <summary>The score of a title in stars, the last where a stored user gave several; <see langword="null"/> when it is not rated.</summary>
    public double? ScoreOf(int title)
    {
        var place = Titles.LastIndexOf(title);
        return place < 0 ? null : RatingScale.FromHalfStars(HalfStars[place]);
    }

    /// <summary>The same ratings as if nobody had trained on them.</summary>
    public TasteProfile FoldedIn() => IsStored ? new TasteProfile(-1, titles, halfStars) : this;

    /// <summary>With ratings added, changed and taken away, to be folded in; of several changes to one title the last counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A title is negative, or a score is not on the scale.</exception>
    public TasteProfile With(params IEnumerable<RatingChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var changed = new SortedDictionary<int, byte>();
        foreach (var (title, score) in changes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(title, nameof(changes));
            changed[title] = score is null ? (byte)0
                : RatingScale.TryGetHalfStars(score.Value, out var given) ? given
                : throw new ArgumentOutOfRangeException(nameof(changes), score, "A score is 0.5 to 5 stars in half steps.");
        }

        var (newTitles, newScores) = (new List<int>(Count + changed.Count), new List<byte>(Count + changed.Count));
        var kept = 0;
        foreach (var (title, score) in changed)
        {
            KeepBelow(title);
            while (kept < Count && Titles[kept] == title)
            {
                kept++;
            }

            if (score > 0)
            {
                newTitles.Add(title);
                newScores.Add(score);
            }
        }

        KeepBelow(int.MaxValue);
        return newTitles.Count == 0 ? Nobody : new TasteProfile(-1, newTitles.ToArray(), newScores.ToArray());

        void KeepBelow(int title)
        {
            for (; kept < Count && Titles[kept] < title; kept++)
            {
                newTitles.Add(Titles[kept]);
                newScores.Add(HalfStars[kept]);
            }
        }
    }

    /// <summary>Without any rating of one title, to be folded in.</summary>
    public TasteProfile Without(int title) => With(new RatingChange(title, null));
}
