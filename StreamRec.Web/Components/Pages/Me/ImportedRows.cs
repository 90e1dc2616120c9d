using StreamRec.Core.Viewers;

namespace StreamRec.Web.Components.Pages.Me;

/// <summary>
/// The works whose imported ratings a visit lists. Those that counted when it began stay where they are, so that nothing jumps away under the hand that rates it; what is taken back during
/// the visit comes first.
/// </summary>
public sealed class ImportedRows
{
    private readonly List<int> works = [];
    private readonly HashSet<int> known = [];

    /// <summary>The rows of the works.</summary>
    public IReadOnlyList<int> Works => works;

    /// <summary>Begins a visit.</summary>
    public void Begin(ViewerTaste taste)
    {
        ArgumentNullException.ThrowIfNull(taste);
        works.Clear();
        known.Clear();
        works.AddRange(taste.ImportedRatings.Select(rating => rating.Title));
        known.UnionWith(works);
    }

    /// <summary>Takes up the imported ratings that have come to count.</summary>
    public void Follow(ViewerTaste taste)
    {
        ArgumentNullException.ThrowIfNull(taste);
        works.InsertRange(0, taste.ImportedRatings.Select(rating => rating.Title).Where(known.Add).ToList());
    }

    /// <summary>Whether a work is listed.</summary>
    public bool Has(int work) => known.Contains(work);
}
