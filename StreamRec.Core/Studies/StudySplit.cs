using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Core.Studies;

/// <summary>How a study parts the ratings: the same for every point of it, so that points differ by their settings only.</summary>
internal sealed class StudySplit
{
    private readonly RatingTable ratings;
    private readonly int seed;
    private readonly double? share;
    private readonly byte[] foldOf;
    private (int Fold, double? Share, RatingTable Training, RatingTable Test)? last;

    /// <summary>Prepares the parting.</summary>
    /// <exception cref="ModelException">There are fewer ratings than folds.</exception>
    public StudySplit(RatingTable ratings, StudyRequest request)
    {
        this.ratings = ratings;
        seed = request.Seed;
        share = request.TestShare;
        Count = request.TestShare is not null || request.Kind == StudyKind.Shares ? 1 : request.Folds ?? FoldsOf(request.Kind);
        foldOf = Count > 1 ? RatingSplits.Folds(ratings, Count, seed) : [];
    }

    /// <summary>The number of folds.</summary>
    public int Count { get; }

    /// <summary>A fold's ratings to train on and to predict.</summary>
    /// <param name="fold">The fold, from 0.</param>
    /// <param name="point">The point, whose own test share counts where it has one.</param>
    /// <exception cref="ModelException">A part is empty.</exception>
    public (RatingTable Training, RatingTable Test) Part(int fold, PlannedPoint point)
    {
        if (last is not { } kept || kept.Fold != fold || kept.Share != point.TestShare)
        {
            var (rest, test) = (point.TestShare ?? share) is { } held ? HoldOut.Split(ratings, held, seed) : HoldOut.Part(ratings, rating => foldOf[rating] == fold);
            kept = (fold, point.TestShare, rest, test);
            last = kept;
        }

        var training = point.RatingsShare < 1 ? HoldOut.Split(kept.Training, 1 - point.RatingsShare, seed).Training : kept.Training;
        return training.Count > 0 && kept.Test.Count > 0
            ? (training, kept.Test)
            : throw new ModelException($"The split leaves {training.Count} ratings to train on and {kept.Test.Count} to predict; both must be at least 1.");
    }

    private static int FoldsOf(StudyKind kind) => kind is StudyKind.CrossValidate or StudyKind.Compare ? 5 : 3;
}
