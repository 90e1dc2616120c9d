namespace StreamRec.Core.Ratings;

/// <summary>Counts the rejected rows of one file and keeps the first in full.</summary>
internal sealed class RejectionCollector(RatingFile file, List<RejectedRating> kept, int limit)
{
    private const int ValueLength = 80;

    private readonly Dictionary<RejectionReason, long> counts = [];

    public void Add(long row, string field, RejectionReason reason, string value)
    {
        counts[reason] = counts.GetValueOrDefault(reason) + 1;
        if (kept.Count < limit)
        {
            kept.Add(new RejectedRating(file.Name, row, field, reason, value.Length <= ValueLength ? value : value[..ValueLength] + "…"));
        }
    }

    public RatingFileReport Report(long rows) => new(file.Name, file.Layout, rows, counts);
}
