using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Matching;

/// <summary>Pairs of a MovieLens film and a film of The Movies Dataset that share a number.</summary>
internal static class CertainPairs
{
    /// <summary>Finds them, by the MovieLens film.</summary>
    public static IReadOnlyList<TitleMatch> Find(TitleFeatures features)
    {
        var byTmdb = new Dictionary<int, int>();
        var byImdb = new Dictionary<int, int>();
        for (var row = 0; row < features.Source.Length; row++)
        {
            if (features.Source[row] == Platform.Tmdb.Order)
            {
                Add(byTmdb, features.TmdbNumber[row], row);
                Add(byImdb, features.ImdbNumber[row], row);
            }
        }

        var pairs = new List<TitleMatch>();
        for (var row = 0; row < features.Source.Length; row++)
        {
            if (features.Source[row] == Platform.MovieLens.Order)
            {
                var tmdb = byTmdb.GetValueOrDefault(features.TmdbNumber[row], -1);
                var imdb = byImdb.GetValueOrDefault(features.ImdbNumber[row], -1);
                AddPair(pairs, row, tmdb, SharedIds.Tmdb | (imdb == tmdb ? SharedIds.Imdb : SharedIds.None));
                AddPair(pairs, row, imdb == tmdb ? -1 : imdb, SharedIds.Imdb);
            }
        }

        return pairs;
    }

    private static void Add(Dictionary<int, int> rows, int number, int row)
    {
        if (number != 0)
        {
            rows.TryAdd(number, row);
        }
    }

    private static void AddPair(List<TitleMatch> pairs, int row, int partner, SharedIds ids)
    {
        if (partner >= 0)
        {
            var evidence = new MatchEvidence { Ids = ids, Name = NameAgreement.None };
            pairs.Add(new TitleMatch(Math.Min(row, partner), Math.Max(row, partner), 1, evidence, MatchVerdict.Doubtful));
        }
    }
}
