using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>Makes lists with any model, with variety where it is asked for: user after user, as a single list is made, but without reasons. Serves several threads at once.</summary>
internal sealed class AnyListMaker(PredictorData data, RecommendationQuery query) : IListMaker
{
    private readonly ListSelection selection = new(data, query);

    public void Make(UserLists lists, int firstUser, int users, CancellationToken cancellation)
    {
        for (var user = firstUser; user < firstUser + users; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            Make(lists, user);
        }
    }

    /// <summary>Makes one user's list.</summary>
    public void Make(UserLists lists, int user)
    {
        var asked = new AskedTaste(data, TasteProfile.OfUser(data.Ratings, user));
        var place = 0;
        lists.Clear(user);
        foreach (var title in selection.Select(asked))
        {
            lists.Set(user, place++, title, asked.Answers.Answer(title).Score);
        }
    }
}
