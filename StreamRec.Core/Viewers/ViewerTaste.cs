using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Core.Viewers;

/// <summary>What a viewer has said, in the works of one catalog. What is about titles that this catalog does not have stays stored and counts again when they come back.</summary>
public sealed class ViewerTaste
{
    private readonly OrderedDictionary<int, Mark> marks;

    private ViewerTaste(IReadOnlyList<RatingChange> ratings, OrderedDictionary<int, Mark> marks, int absent)
    {
        Ratings = ratings;
        this.marks = marks;
        Absent = absent;
        Profile = TasteProfile.Of(ratings);
    }

    /// <summary>Nobody's.</summary>
    public static ViewerTaste Nobody { get; } = new([], new OrderedDictionary<int, Mark>(), 0);

    /// <summary>The rated works with their scores, the latest first; each work once.</summary>
    public IReadOnlyList<RatingChange> Ratings { get; }

    /// <summary>The ratings as predictions are made from.</summary>
    public TasteProfile Profile { get; }

    /// <summary>How many ratings and marks are about titles that the catalog does not have.</summary>
    public int Absent { get; }

    /// <summary>Reads a record; of several entries about one work the latest counts.</summary>
    public static ViewerTaste Of(ViewerRecord record, CatalogIndex catalog)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(catalog);
        var ratings = new OrderedDictionary<int, RatingChange>();
        var aside = new OrderedDictionary<int, Mark>();
        var absent = 0;
        foreach (var rating in record.Ratings)
        {
            if (catalog.Find(rating.TitleId) is { } work)
            {
                ratings.TryAdd(work.Row, new RatingChange(work.Row, rating.Score));
            }
            else
            {
                absent++;
            }
        }

        foreach (var mark in record.Marks)
        {
            if (catalog.Find(mark.TitleId) is { } work)
            {
                aside.TryAdd(work.Row, mark.Mark);
            }
            else
            {
                absent++;
            }
        }

        return new ViewerTaste([.. ratings.Values], aside, absent);
    }

    /// <summary>The mark of a work, or <see langword="null"/>.</summary>
    public Mark? MarkOf(int work) => marks.TryGetValue(work, out var mark) ? mark : null;

    /// <summary>The works with a mark, the latest first.</summary>
    public IReadOnlyList<int> With(Mark mark) => [.. marks.Where(each => each.Value == mark).Select(each => each.Key)];

    /// <summary>Whether a work may be suggested: nothing is that has been put aside, for whatever reason.</summary>
    public bool IsOpenTo(int work) => !marks.ContainsKey(work);

    /// <summary>A list's filter narrowed to what may be suggested; for <see cref="RecommendationQuery.Accept"/>.</summary>
    /// <param name="accept">The filter, or <see langword="null"/> for all works.</param>
    public Func<int, bool>? AcceptAlso(Func<int, bool>? accept) => marks.Count == 0 ? accept : row => IsOpenTo(row) && (accept is null || accept(row));
}
