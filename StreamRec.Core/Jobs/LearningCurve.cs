namespace StreamRec.Core.Jobs;

/// <summary>Keeps a bounded number of a curve's points: when there are too many, every second goes, and from then on every second is left out. The latest is always there.</summary>
internal sealed class LearningCurve(int mostPoints)
{
    private readonly List<CurvePoint> kept = [];
    private CurvePoint? latest;
    private int stride = 1;
    private int seen;

    /// <summary>The points kept, and the latest.</summary>
    public IReadOnlyList<CurvePoint> Points => latest is null ? [.. kept] : [.. kept, latest];

    /// <summary>Adds a point, or begins a new curve.</summary>
    public void Add(CurvePoint? point)
    {
        if (point is null)
        {
            kept.Clear();
            (latest, stride, seen) = (null, 1, 0);
            return;
        }

        var isKept = seen++ % stride == 0;
        latest = isKept ? null : point;
        if (!isKept)
        {
            return;
        }

        kept.Add(point);
        if (kept.Count >= mostPoints)
        {
            Thin();
        }
    }

    private void Thin()
    {
        var last = kept[^1];
        var half = kept.Where((_, index) => index % 2 == 0).ToList();
        latest = half[^1] == last ? null : last;
        kept.Clear();
        kept.AddRange(half);
        stride *= 2;
    }
}
