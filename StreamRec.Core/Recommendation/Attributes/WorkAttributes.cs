using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Attributes;

/// <summary>What the catalog knows of works, as attributes that a model can learn from.</summary>
public static class WorkAttributes
{
    // The first names of a cast are those that people watch a film for.
    private const int MostCast = 5;

    // A person in fewer works says nothing beyond those works.
    private const int FewestWorks = 3;

    /// <summary>Type, genres, years of release, language, age rating, directors and leading cast of each work.</summary>
    public static AttributeTable Of(IReadOnlyList<Work> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        var table = new AttributeTableBuilder(works.Count);
        for (var row = 0; row < works.Count; row++)
        {
            var work = works[row];
            table.Add(row, "type", work.Type.ToString());
            table.AddYears(row, "year", work.ReleaseYear);
            table.Add(row, "language", work.Language);
            table.Add(row, "age", work.AgeRating);
            AddAll(table, row, "genre", work.Genres);
            AddAll(table, row, "director", work.Directors);
            AddAll(table, row, "cast", work.Cast.Take(MostCast));
        }

        return table.Build(FewestWorks);
    }

    private static void AddAll(AttributeTableBuilder table, int row, string kind, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            table.Add(row, kind, value);
        }
    }
}
