using StreamRec.Core.Catalog;

namespace StreamRec.Core.Ingestion.Platforms;

/// <summary>
/// Tells which platform a catalog belongs to. The four files have the same columns and none names its platform, so the file's name
/// decides where it names one, and otherwise the genre labels, of which each platform has its own.
/// </summary>
internal static class PlatformRecognizer
{
    private static readonly IReadOnlyList<(Platform Platform, string[] Labels)> OwnLabels =
    [
        (Platform.Netflix, ["International Movies", "International TV Shows", "Dramas", "Comedies", "TV Dramas", "TV Comedies", "Children & Family Movies", "Crime TV Shows", "Kids' TV", "British TV Shows"]),
        (Platform.Disney, ["Action-Adventure", "Animals & Nature", "Coming of Age", "Buddy", "Concert Film", "Anthology", "Superhero"]),
        (Platform.Hulu, ["Latino", "LGBTQ+", "Black Stories", "Classics", "Adult Animation", "Cooking & Food", "Lifestyle & Culture", "Health & Wellness", "Teen"]),
        (Platform.Amazon, ["Special Interest", "and Culture", "Arthouse", "Young Adult Audience", "Faith and Spirituality", "Military and War", "TV Shows", "Unscripted", "Suspense", "Kids"]),
    ];

    /// <summary>The platform by the file's name, or <see langword="null"/>.</summary>
    public static Platform? FromName(string plainName) =>
        Platform.Streaming.FirstOrDefault(platform => plainName.Contains(platform.Key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The platform whose own labels occur most, or <see langword="null"/> when none does.</summary>
    public static Platform? FromLabels(IEnumerable<string> listedIn)
    {
        var hits = new int[OwnLabels.Count];
        foreach (var cell in listedIn)
        {
            foreach (var range in cell.AsSpan().Split(','))
            {
                var label = cell.AsSpan(range).Trim();
                for (var platform = 0; platform < hits.Length; platform++)
                {
                    hits[platform] += Contains(OwnLabels[platform].Labels, label) ? 1 : 0;
                }
            }
        }

        var best = Array.IndexOf(hits, hits.Max());
        return hits[best] == 0 ? null : OwnLabels[best].Platform;
    }

    private static bool Contains(string[] labels, ReadOnlySpan<char> label)
    {
        foreach (var each in labels)
        {
            if (label.Equals(each, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
