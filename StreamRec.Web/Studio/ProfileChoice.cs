using StreamRec.Core.Catalog;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Web.Studio;

/// <summary>Which profile somebody asked for, on the page, over HTTP or in a command; the page's address holds all of it.</summary>
/// <param name="Table">A table of the snapshot; <see langword="null"/> before one is chosen.</param>
/// <param name="Platform">Only one source's rows, where the table knows sources.</param>
/// <param name="Where">A filter as it was written.</param>
/// <param name="Compare">What it is compared with: a source, <c>halves</c>, or another filter; <see langword="null"/> for nothing.</param>
public sealed record ProfileChoice(string? Table, Platform? Platform = null, string? Where = null, string? Compare = null)
{
    /// <summary>The page's path.</summary>
    public const string Path = "profile";

    /// <summary>The comparison of a table's first half with its second.</summary>
    public const string Halves = "halves";

    private const string SnapshotPrefix = "snapshot:";

    // The column that says which source a row is of.
    private static readonly Dictionary<string, string> SourceColumns = new(StringComparer.Ordinal) { ["titles"] = "platform", ["ratings"] = "source", ["people"] = "platforms" };

    /// <summary>What columns are taken for, as it was written.</summary>
    public string? Columns { get; init; }

    /// <summary>The column that all others are related to.</summary>
    public string? Target { get; init; }

    /// <summary>The column that orders the rows in time.</summary>
    public string? Time { get; init; }

    /// <summary>Whether values are left out.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The choice as an address of the page.</summary>
    public string Address => AddressAt(Path);

    /// <summary>The conditions as they were written; none where they cannot be read.</summary>
    public RowFilter Conditions
    {
        get
        {
            try
            {
                return RowFilter.Parse(Where);
            }
            catch (Core.Parameters.InvalidParameterException)
            {
                return RowFilter.None;
            }
        }
    }

    /// <summary>The choice with a further condition.</summary>
    public ProfileChoice And(RowFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return this with { Where = Conditions.And(filter).ToString() };
    }

    /// <summary>The choice as an address of another path.</summary>
    public string AddressAt(string path) => new QueryText(path).Add("table", Table).Add("platform", Platform?.Key).Add("where", Where).Add("compare", Compare)
        .Add("columns", Columns).Add("target", Target).Add("time", Time).Add("sensitive", IsSensitive ? "true" : null).ToString();

    /// <summary>Whether rows can be chosen by source.</summary>
    public bool KnowsSources => Table is not null && SourceColumns.ContainsKey(Table);

    /// <summary>Whether two tables are put side by side.</summary>
    public bool Compares => !string.IsNullOrWhiteSpace(Compare);

    /// <summary>The source that it is compared with, if it is one.</summary>
    public Platform? ComparedPlatform => KnowsSources ? Core.Catalog.Platform.Find(Compare) : null;

    /// <summary>The snapshot whose table of the same name it is compared with, if it is one.</summary>
    public string? ComparedSnapshot => Compare?.StartsWith(SnapshotPrefix, StringComparison.Ordinal) == true ? Compare[SnapshotPrefix.Length..] : null;

    /// <summary>What <see cref="Compare"/> says of a snapshot.</summary>
    public static string OfSnapshot(string id) => SnapshotPrefix + id;

    /// <summary>What is to be profiled, and what it is compared with.</summary>
    /// <param name="snapshot">The snapshot in use.</param>
    /// <param name="sourceOf">The table of a snapshot.</param>
    /// <exception cref="Core.Parameters.InvalidParameterException">There is no such table, or a filter cannot be read.</exception>
    /// <exception cref="Core.Snapshots.UnusableSnapshotException">There is no such snapshot.</exception>
    public (ProfileRequest Left, ProfileRequest? Right) Requests(string snapshot, Func<string, string, ProfileSource> sourceOf) =>
        Requests(sourceOf(snapshot, Table!), ComparedSnapshot is { } other ? sourceOf(other, Table!) : null);

    /// <summary>The same of a table that is at hand.</summary>
    /// <param name="source">The table.</param>
    /// <param name="other">The table that it is compared with, where that is another one.</param>
    public (ProfileRequest Left, ProfileRequest? Right) Requests(ProfileSource source, ProfileSource? other)
    {
        var where = RowFilter.Parse(Where);
        var left = new ProfileRequest(source) { Filter = OfPlatform(Platform).And(where), Columns = ColumnChoices.Parse(Columns), Target = Target, Time = Time, IsSensitive = IsSensitive };
        if (other is not null)
        {
            return (left, left with { Source = other });
        }

        if (!Compares)
        {
            return (left, null);
        }

        if (Compare == Halves)
        {
            return (left with { Part = RowPart.FirstHalf }, left with { Part = RowPart.SecondHalf });
        }

        return (left, left with
        {
            Filter = ComparedPlatform is { } platform ? OfPlatform(platform).And(where) : OfPlatform(Platform).And(RowFilter.Parse(Compare, "compare")),
        });
    }

    /// <summary>The sides' names: what tells them apart.</summary>
    public (string Left, string Right) Labels(string snapshot, string everything, string firstHalf, string secondHalf) => Compare == Halves ? (firstHalf, secondHalf)
        : ComparedSnapshot is { } other ? (snapshot, other)
        : (ComparedPlatform is not null ? Platform?.Name ?? everything : Where ?? Platform?.Name ?? everything, ComparedPlatform?.Name ?? Compare ?? "");

    private RowFilter OfPlatform(Platform? platform) =>
        platform is null || !KnowsSources ? RowFilter.None : new RowFilter([new RowCondition(SourceColumns[Table!], RowComparison.Equal, platform.Key)]);
}
