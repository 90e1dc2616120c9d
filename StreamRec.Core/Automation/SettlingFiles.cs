using StreamRec.Core.Configuration;

namespace StreamRec.Core.Automation;

/// <summary>Remembers how files looked and since when, and says which may be imported: what is complete, once all that came with it is, or nobody wants to wait longer.</summary>
/// <param name="options">How long.</param>
/// <param name="time">The clock.</param>
internal sealed class SettlingFiles(WatchOptions options, TimeProvider time)
{
    private Dictionary<string, Seen> seen = new(StringComparer.Ordinal);

    /// <summary>Takes note of how everything looks now.</summary>
    /// <returns>What lies there, with its state, in the same order.</returns>
    public IReadOnlyList<(ArrivingUnit Unit, WaitingFile Waiting)> Look(IReadOnlyList<ArrivingUnit> units, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var next = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var file in units.SelectMany(unit => unit.Files))
        {
            next[file.Path] = seen.TryGetValue(file.Path, out var before) && before.File == file ? before : new Seen(file, now);
        }

        seen = next;
        return [.. units.Select(unit => (unit, Describe(unit, now, cancellation)))];
    }

    /// <summary>What may be imported together now; nothing while something that may belong to it is not complete.</summary>
    public IReadOnlyList<ArrivingUnit> Ready(IReadOnlyList<(ArrivingUnit Unit, WaitingFile Waiting)> looked)
    {
        var complete = looked.Where(each => each.Waiting.State == WaitingState.Complete).ToList();
        var isLate = complete.Exists(each => time.GetUtcNow() - each.Waiting.Since >= TimeSpan.FromSeconds(options.PatienceSeconds));
        return complete.Count == looked.Count || isLate ? [.. complete.Select(each => each.Unit)] : [];
    }

    /// <summary>Archives whose end did not come in all the time that anybody waits.</summary>
    public IReadOnlyList<ArrivingFile> GivenUp() =>
        [.. seen.Values.Where(each => each.IsWhole == false && time.GetUtcNow() - each.Since >= TimeSpan.FromSeconds(options.PatienceSeconds)).Select(each => each.File)];

    private WaitingFile Describe(ArrivingUnit unit, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = unit.Files.Count == 0 ? now : unit.Files.Max(file => seen[file.Path].Since);
        var isChanging = unit.IsBeingWritten || now - since < TimeSpan.FromSeconds(options.StableSeconds);
        var state = isChanging ? WaitingState.Changing
            : unit.Files.All(file => (seen[file.Path].IsWhole ??= IsWhole(file, cancellation)) == true) ? WaitingState.Complete
            : WaitingState.Incomplete;
        return new WaitingFile(unit.Name, unit.Files.Sum(file => file.Bytes), state, since);
    }

    // Found out once: a file that does not change does not become whole. An empty one is one that nothing has been written to yet.
    private static bool? IsWhole(ArrivingFile file, CancellationToken cancellation) => file.Bytes > 0 ? ArchiveEnd.IsThere(file.Path, cancellation) : false;

    private sealed class Seen(ArrivingFile file, DateTimeOffset since)
    {
        public ArrivingFile File => file;

        public DateTimeOffset Since => since;

        public bool? IsWhole { get; set; }
    }
}
