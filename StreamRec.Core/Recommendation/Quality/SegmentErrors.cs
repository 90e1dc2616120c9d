using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>The errors of a model on held-out ratings, beside those of simple guesses: of all of them, and of each kind of user and title. Several folds may be added.</summary>
internal sealed class SegmentErrors
{
    private readonly TitleGroups titles;
    private readonly PairedErrors all = new();
    private readonly PairedErrors[] byUserRatings = [.. Enumerable.Range(0, CountBands.Count).Select(_ => new PairedErrors())];
    private readonly PairedErrors[] byTitleRatings = [.. Enumerable.Range(0, CountBands.Count).Select(_ => new PairedErrors())];
    private readonly PairedErrors[] byGroup;

    public SegmentErrors(TitleGroups titles)
    {
        this.titles = titles;
        byGroup = [.. titles.Groups.Select(_ => new PairedErrors())];
    }

    /// <summary>By how much the model is better than the mean of all.</summary>
    public Improvement OverMean => all.OverMean();

    /// <summary>By how much the model is better than the biases.</summary>
    public Improvement OverBias => all.OverBias();

    /// <summary>Adds the held-out ratings of a fold.</summary>
    /// <param name="training">What the model was trained on.</param>
    /// <param name="heldOut">What it was asked.</param>
    /// <param name="scores">What it said, beside <see cref="RatingTable.Titles"/> of <paramref name="heldOut"/>.</param>
    /// <param name="biases">The biases of the training ratings.</param>
    /// <param name="cancellation">Ends the adding.</param>
    public void Add(RatingTable training, RatingTable heldOut, float[] scores, BiasModel biases, CancellationToken cancellation)
    {
        var titleCounts = RatingSums.CountsByTitle(training);
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            var (first, end) = (heldOut.UserStarts[user], heldOut.UserStarts[user + 1]);
            if (first == end)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var ofUser = byUserRatings[CountBands.Of(training.TitlesOf(user).Length)];
            for (var rating = first; rating < end; rating++)
            {
                var title = heldOut.Titles[rating];
                var given = (double)RatingScale.FromHalfStars(heldOut.HalfStars[rating]);
                var model = scores[rating] - given;
                var bias = RatingScale.Clamp(biases.Mean + biases.UserBias(user) + biases.TitleBias(title)) - given;
                var mean = biases.Mean - given;
                all.Add(user, model, bias, mean);
                ofUser.Add(user, model, bias, mean);
                byTitleRatings[CountBands.Of(titleCounts[title])].Add(user, model, bias, mean);
                foreach (var group in titles.OfTitle(title))
                {
                    byGroup[group].Add(user, model, bias, mean);
                }
            }
        }

        EndFold();
    }

    /// <summary>The parts that have ratings: users and titles by number of ratings in rising order, then platforms, genres and types.</summary>
    public IReadOnlyList<SegmentResult> ToResults()
    {
        var results = new List<SegmentResult>();
        for (var band = 0; band < CountBands.Count; band++)
        {
            AddBand(results, SegmentKind.UserRatings, band, byUserRatings[band]);
        }

        for (var band = 0; band < CountBands.Count; band++)
        {
            AddBand(results, SegmentKind.TitleRatings, band, byTitleRatings[band]);
        }

        for (var group = 0; group < byGroup.Length; group++)
        {
            if (byGroup[group].Count > 0)
            {
                results.Add(byGroup[group].ToSegment(titles.Groups[group].Kind, titles.Groups[group].Key));
            }
        }

        return results;
    }

    private static void AddBand(List<SegmentResult> results, SegmentKind kind, int band, PairedErrors errors)
    {
        if (errors.Count > 0)
        {
            var (from, to) = CountBands.RangeOf(band);
            results.Add(errors.ToSegment(kind, QualityReader.KeyOf(from, to)) with { From = from, To = to });
        }
    }

    // The same user in the next fold is counted as another one: two small sums instead of one large.
    private void EndFold()
    {
        all.EndUser();
        foreach (var errors in byUserRatings.Concat(byTitleRatings).Concat(byGroup))
        {
            errors.EndUser();
        }
    }
}
