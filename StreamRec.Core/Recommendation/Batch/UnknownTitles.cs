using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>
/// The titles that may stand in lists though the trained model does not know them, by what answers for them: the bias of a title that has ratings, the content of one that has none, the
/// user's average for one without either. In such an order that few have to be looked at for each user. Shared by all threads.
/// </summary>
internal sealed class UnknownTitles
{
    /// <summary>Sorts the titles.</summary>
    /// <param name="data">What answers.</param>
    /// <param name="titles">Their rows, ascending.</param>
    public UnknownTitles(PredictorData data, IReadOnlyList<int> titles)
    {
        Rated = [.. titles.Where(title => data.TitleCounts[title] > 0).OrderByDescending(data.Biases.TitleBias)];
        Described = new UnratedTitles([.. titles.Where(title => data.TitleCounts[title] == 0 && data.Content.KnowsTitle(title))], data.Content.Index);
        Plain = [.. titles.Where(title => data.TitleCounts[title] == 0 && !data.Content.KnowsTitle(title))];
    }

    /// <summary>Rows of those that have ratings, the best first, equals ascending.</summary>
    public int[] Rated { get; }

    /// <summary>Those without ratings that have words.</summary>
    public UnratedTitles Described { get; }

    /// <summary>Rows of those with neither, ascending.</summary>
    public int[] Plain { get; }

    /// <summary>Whether there is any.</summary>
    public bool Any => Rated.Length + Described.Rows.Length + Plain.Length > 0;
}
