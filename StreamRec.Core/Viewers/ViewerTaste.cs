using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Core.Viewers;

/// <summary>
/// What a viewer has said, in the works of one catalog. What is about titles that this catalog does not have stays stored and counts again when they come back. Where the viewer stands for an
/// imported user, that user's ratings count, too, but for the works of which something was said here: a rating or a mark takes the imported rating's place, and when it is taken back the imported
/// one counts again. Immutable.
/// </summary>
public sealed class ViewerTaste
{
    private readonly OrderedDictionary<int, RatingChange> own;
    private readonly OrderedDictionary<int, Mark> marks;
    private readonly TasteProfile imported;
    private readonly Lazy<IReadOnlyList<RatingChange>> importedRatings;

    private ViewerTaste(OrderedDictionary<int, RatingChange> own, OrderedDictionary<int, Mark> marks, int absent, TasteProfile imported)
    {
        this.own = own;
        this.marks = marks;
        this.imported = imported;
        Absent = absent;
        Ratings = [.. own.Values];
        Profile = imported.With(own.Values.Concat(marks.Keys.Select(work => new RatingChange(work, null))));
        importedRatings = new Lazy<IReadOnlyList<RatingChange>>(BestImported);
    }

    /// <summary>Nobody's.</summary>
    public static ViewerTaste Nobody { get; } = new([], [], 0, TasteProfile.Nobody);

    /// <summary>The works that were rated here with their scores, the latest first; each work once.</summary>
    public IReadOnlyList<RatingChange> Ratings { get; }

    /// <summary>The imported ratings that count, the best first, then in catalog order; each work once, with the score that counts.</summary>
    public IReadOnlyList<RatingChange> ImportedRatings => importedRatings.Value;

    /// <summary>The ratings as predictions are made from: those given here and the imported ones that count. To be folded in.</summary>
    public TasteProfile Profile { get; }

    /// <summary>How many ratings and marks are about titles that the catalog does not have.</summary>
    public int Absent { get; }

    /// <summary>Reads a record; of several entries about one work the latest counts.</summary>
    /// <param name="record">What was said here.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="imported">The ratings of the imported user that the viewer stands for, over the rows of the catalog's works; <see langword="null"/> for none.</param>
    public static ViewerTaste Of(ViewerRecord record, CatalogIndex catalog, TasteProfile? imported = null)
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

        return new ViewerTaste(ratings, aside, absent, imported ?? TasteProfile.Nobody);
    }

    /// <summary>The mark of a work, or <see langword="null"/>.</summary>
    public Mark? MarkOf(int work) => marks.TryGetValue(work, out var mark) ? mark : null;

    /// <summary>The works with a mark, the latest first.</summary>
    public IReadOnlyList<int> With(Mark mark) => [.. marks.Where(each => each.Value == mark).Select(each => each.Key)];

    /// <summary>The imported score of a work in stars, whether it counts or not; <see langword="null"/> when there is none.</summary>
    public double? ImportedScoreOf(int work) => imported.ScoreOf(work);

    /// <summary>Whether the rating of a work that counts is an imported one.</summary>
    public bool IsImported(int work) => !own.ContainsKey(work) && !marks.ContainsKey(work) && imported.ScoreOf(work) is not null;

    /// <summary>Whether a work may be suggested: nothing is that has been put aside, for whatever reason.</summary>
    public bool IsOpenTo(int work) => !marks.ContainsKey(work);

    /// <summary>A list's filter narrowed to what may be suggested; for <see cref="RecommendationQuery.Accept"/>.</summary>
    /// <param name="accept">The filter, or <see langword="null"/> for all works.</param>
    public Func<int, bool>? AcceptAlso(Func<int, bool>? accept) => marks.Count == 0 ? accept : row => IsOpenTo(row) && (accept is null || accept(row));

    // The titles ascend and the last of several entries for one counts, so each work is taken where its run ends.
    private List<RatingChange> BestImported()
    {
        var titles = imported.Titles;
        var scores = imported.HalfStars;
        var found = new List<(byte Score, int Work)>(titles.Length);
        for (var place = 0; place < titles.Length; place++)
        {
            var isLast = place + 1 == titles.Length || titles[place + 1] != titles[place];
            if (isLast && !own.ContainsKey(titles[place]) && !marks.ContainsKey(titles[place]))
            {
                found.Add((scores[place], titles[place]));
            }
        }

        found.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Work.CompareTo(other.Work));
        return found.ConvertAll(each => new RatingChange(each.Work, RatingScale.FromHalfStars(each.Score)));
    }
}
