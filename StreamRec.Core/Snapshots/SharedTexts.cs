namespace StreamRec.Core.Snapshots;

/// <summary>The same people, countries and genres stand on many titles: one copy of each text serves them all.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, string> first = new(StringComparer.Ordinal);

    /// <summary>The first text equal to this one.</summary>
    public string? Share(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!first.TryGetValue(text, out var known))
        {
            first[text] = known = text;
        }

        return known;
    }

    /// <summary>Splits a list that travelled as one text.</summary>
    public string[] Split(string? joined)
    {
        if (string.IsNullOrEmpty(joined))
        {
            return [];
        }

        var items = joined.Split(TitlesParquetWriter.Separator);
        for (var item = 0; item < items.Length; item++)
        {
            items[item] = Share(items[item])!;
        }

        return items;
    }
}
