using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;

namespace StreamRec.Core.Works.Matching;

/// <summary>The unified genres of lists of labels as bits; each label is looked up once.</summary>
internal sealed class GenreSets
{
    private readonly Dictionary<string, uint> ofLabel = new(StringComparer.Ordinal);

    /// <summary>Looks up every label of the titles.</summary>
    public GenreSets(IReadOnlyList<Title> titles)
    {
        var places = UnifiedGenres.All.Index().ToDictionary(each => each.Item.Key, each => each.Index, StringComparer.Ordinal);
        for (var row = 0; row < titles.Count; row++)
        {
            var labels = titles[row].Genres;
            for (var label = 0; label < labels.Count; label++)
            {
                if (!ofLabel.ContainsKey(labels[label]))
                {
                    ofLabel[labels[label]] = UnifiedGenres.Of(labels[label]).Aggregate(0u, (set, key) => set | (1u << places[key]));
                }
            }
        }
    }

    /// <summary>The genres that some labels mean.</summary>
    public uint Of(IReadOnlyList<string> labels)
    {
        var set = 0u;
        for (var label = 0; label < labels.Count; label++)
        {
            set |= ofLabel[labels[label]];
        }

        return set;
    }
}
