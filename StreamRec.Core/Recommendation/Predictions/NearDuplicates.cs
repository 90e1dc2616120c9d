using StreamRec.Core.Catalog;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// What a list already has, or the user has rated, so that nothing nearly the same is listed: the same name within a year for the same type, or
/// texts that are alike beyond a bound. Names with different numbers are sequels or parts, which stay.
/// </summary>
/// <param name="works">The works, by row; empty where only their texts are known.</param>
/// <param name="names">Their names.</param>
/// <param name="bound">The cosine of texts from which on two are nearly the same.</param>
internal sealed class NearDuplicates(IReadOnlyList<Work> works, WorkNames names, float bound)
{
    private readonly List<int> rows = [];
    private readonly HashSet<int> distinct = [];

    /// <summary>Takes note of a title that must not come again.</summary>
    public void Add(int row)
    {
        if (distinct.Add(row))
        {
            rows.Add(row);
        }
    }

    /// <summary>Whether a title is nearly the same as one of those noted.</summary>
    /// <param name="row">The title.</param>
    /// <param name="similarities">The cosine of its text with that of every title.</param>
    public bool Has(int row, ReadOnlySpan<float> similarities)
    {
        foreach (var other in rows)
        {
            if (AreNamesakes(row, other) || (similarities[other] >= bound && !AreParts(row, other)))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreParts(int left, int right) => works.Count > 0 && names.DifferInNumber(left, right);

    // A remake has the name of its original, and another time.
    private bool AreNamesakes(int left, int right) =>
        works.Count > 0 && names.AreSame(left, right) && works[left].Type == works[right].Type
        && (works[left].ReleaseYear is not { } year || works[right].ReleaseYear is not { } other || Math.Abs(year - other) <= 1);
}
