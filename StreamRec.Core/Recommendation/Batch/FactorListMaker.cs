using System.Numerics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>
/// Makes lists under a factor model for many users together: every product of a user's and a title's vector is computed in blocks that stay in registers and caches, and compared with a
/// bar that rises with the user's list. Few get over it; those are computed again exactly as for a single user, so that lists are the same to the last tie. The bar lies lower than the
/// list's last score by more than the two ways of adding up can differ (Higham 2002, "Accuracy and stability of numerical algorithms", section 3.1).
/// </summary>
internal sealed class FactorListMaker : IListMaker
{
    private readonly PredictorData data;
    private readonly FactorTitles titles;
    private readonly AnyListMaker general;
    private readonly TopRows[] best;
    private readonly float[] vectors;
    private readonly float[] bars;
    private readonly float[] margins;
    private readonly WordSums words;
    private readonly float[] leads;
    private readonly List<int> found = [];
    private readonly int stride;

    public FactorListMaker(PredictorData data, FactorTitles titles, AnyListMaker general, int most, int users)
    {
        this.data = data;
        this.titles = titles;
        this.general = general;
        stride = titles.Model.Titles.Stride;
        best = [.. Enumerable.Range(0, users).Select(_ => new TopRows(most))];
        vectors = new float[users * stride];
        bars = new float[users];
        margins = new float[users];
        words = new WordSums(data.Content.Index);
        leads = new float[titles.Unknown.Described.Rows.Length];
    }

    public void Make(UserLists lists, int firstUser, int users, CancellationToken cancellation)
    {
        Array.Fill(bars, float.PositiveInfinity);
        for (var place = 0; place < users; place++)
        {
            Begin(place, TasteProfile.OfUser(data.Ratings, firstUser + place));
        }

        for (var panel = 0; panel < titles.PanelCount; panel++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var place = 0; place < users; place += PanelKernel.Users)
            {
                var reached = PanelKernel.AtLeast(
                    ref vectors[place * stride], stride, ref titles.Panels[panel * titles.Depth * PanelKernel.Titles], titles.Depth, ref bars[place]);
                for (; reached != 0; reached &= reached - 1)
                {
                    var (user, lane) = Math.DivRem(BitOperations.TrailingZeroCount(reached), PanelKernel.Titles);
                    Consider(firstUser, place + user, (panel * PanelKernel.Titles) + lane);
                }
            }
        }

        for (var place = 0; place < users; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            Finish(lists, firstUser + place, place);
        }
    }

    // Who has no ratings has no vector and keeps a bar that nothing reaches.
    private void Begin(int place, TasteProfile taste)
    {
        best[place].Clear();
        if (taste.Count == 0)
        {
            return;
        }

        var vector = vectors.AsSpan(place * stride, stride);
        var profile = (FactorProfile)(data.Model!.KnowsUser(taste.User) ? data.Model.ProfileOf(taste.User) : data.Model.FoldIn(taste.Titles, taste.HalfStars));
        profile.Vector.CopyTo(vector);
        var largest = (MathF.Sqrt(ScalarKernel.Dot(vector, vector)) * titles.LargestNorm) + MathF.Abs(titles.Model.Mean);
        margins[place] = largest * (stride + 8) * MathF.ScaleB(1, -22);
        bars[place] = BarOf(place);
    }

    private float BarOf(int place) => best[place].Bar - titles.Model.Mean - margins[place];

    private void Consider(int firstUser, int place, int candidate)
    {
        if (candidate >= titles.Known.Length)
        {
            return;
        }

        var title = titles.Known[candidate];
        var score = titles.Model.Mean + VectorKernel.Dot(ref vectors[place * stride], ref titles.Model.Titles.First(title), stride);
        if (best[place].Wants(score) && data.Ratings.TitlesOf(firstUser + place).BinarySearch(title) < 0)
        {
            best[place].Add(title, score);
            bars[place] = BarOf(place);
        }
    }

    private void Finish(UserLists lists, int user, int place)
    {
        var taste = TasteProfile.OfUser(data.Ratings, user);
        if (taste.Count == 0)
        {
            general.Make(lists, user);
            return;
        }

        var answers = titles.Unknown.Any ? AddUnknown(best[place], taste) : null;
        var rank = 0;
        lists.Clear(user);
        foreach (var (title, value) in best[place].Ranked())
        {
            lists.Set(user, rank++, title, data.Model!.KnowsTitle(title) ? RatingScale.Clamp(value) : answers!.Answer(title).Score);
        }
    }

    private UserAnswers AddUnknown(TopRows rows, TasteProfile taste)
    {
        var answers = data.AnswersFor(taste);
        AddWhileWanted(titles.Unknown.Rated, rows, taste, answers);
        AddWhileWanted(titles.Unknown.Plain, rows, taste, answers);
        if (titles.Unknown.Described.Rows.Length > 0)
        {
            var profile = answers.Content!;
            words.Take(profile);
            titles.Unknown.Described.Find(words, profile.Start, profile.Shrinkage, rows.Bar, leads, found);
            foreach (var title in found)
            {
                rows.Add(title, words.Score(title));
            }
        }

        return answers;
    }

    // The titles' values do not rise from one to the next.
    private static void AddWhileWanted(int[] falling, TopRows rows, TasteProfile taste, UserAnswers answers)
    {
        foreach (var title in falling)
        {
            var value = answers.StandIn(title, []);
            if (!rows.Wants(value))
            {
                return;
            }

            if (taste.Titles.BinarySearch(title) < 0)
            {
                rows.Add(title, value);
            }
        }
    }
}
