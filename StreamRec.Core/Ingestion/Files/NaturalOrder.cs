using System.Globalization;

namespace StreamRec.Core.Ingestion.Files;

/// <summary>Orders names as people count: <c>2.csv</c> before <c>10.csv</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var byNumber = Comparer.Compare(x, y);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(x, y);
    }
}
