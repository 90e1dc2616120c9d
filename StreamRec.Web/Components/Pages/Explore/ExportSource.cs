using System.Globalization;
using StreamRec.Core;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>What every file must say about where its numbers come from.</summary>
/// <param name="Filters">What they are narrowed to, in words.</param>
/// <param name="Address">The page that shows them, with its filters, below the server's address.</param>
/// <param name="Snapshot">The id of the snapshot that they are counted from.</param>
/// <param name="Time">When the file was made.</param>
internal sealed record ExportSource(string Filters, string Address, string Snapshot, DateTimeOffset Time)
{
    /// <summary>The titles of charts whose picture is a part only.</summary>
    public IReadOnlyList<string> Zoomed { get; init; } = [];

    /// <summary>How many rows the file has of how many, where it has not all.</summary>
    public (int Written, int Total)? Cut { get; init; }

    /// <summary>The same as lines for people, to stand below a table or a heading.</summary>
    public IReadOnlyList<string> Lines =>
    [
        Filters,
        .. Zoomed.Count > 0 ? [Wording.Fill(ExploreText.FileZoomed, string.Join("; ", Zoomed))] : Array.Empty<string>(),
        .. Cut is { } cut ? [Wording.Fill(ExploreText.FileCut, cut.Written, cut.Total)] : Array.Empty<string>(),
        Wording.Fill(ExploreText.FileSnapshot, Snapshot),
        Wording.Fill(ExploreText.FileTime, Time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The same for programs, by name: the metadata of a Parquet file.</summary>
    public IReadOnlyDictionary<string, string> Facts
    {
        get
        {
            var facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["filters"] = Filters,
                ["address"] = Address,
                ["snapshot"] = Snapshot,
                ["time"] = Time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["program"] = "StreamRec " + ProgramVersion.Current,
            };
            if (Cut is { } cut)
            {
                facts["rows"] = string.Create(CultureInfo.InvariantCulture, $"the first {cut.Written} of {cut.Total}");
            }

            return facts;
        }
    }
}
