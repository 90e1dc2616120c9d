using StreamRec.Core.Catalog;
using StreamRec.Core.History;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.History;

public sealed class GenreGroupCountTests
{
    [Fact]
    public void Of_Titles_CountsThePlatformsOnlyUnlessAsked()
    {
        var titles = CatalogMaker.Rows(
            CatalogMaker.Film("as1", "One", 2000, 90).With(genres: ["Dramas", "International Movies"]),
            CatalogMaker.Series("ns1", "Two", 2000, 1).With(genres: ["Comedies"]),
            CatalogMaker.Film("m1", "Three", 2000, null).With(genres: ["Comedy"]));

        var counts = GenreGroupCount.Of(titles);

        Assert.Equal(new GenreGroupCount("tv shows", 6_927, 1, 1), counts[0]);
        Assert.Equal(new GenreGroupCount("comedy", 5_912, 1, 0), counts[1]);
        Assert.Equal(9, counts.Count);
        Assert.Equal(2, counts.Sum(count => count.Titles));
        Assert.Equal(1, GenreGroupCount.Of(titles, Platform.MovieLens).Single(count => count.Group == "comedy").Movies);
    }
}
