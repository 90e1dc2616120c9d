using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Works;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Works;

public sealed class WorkMergingTests
{
    private static readonly Title[] Titles = CatalogMaker.Rows(
        CatalogMaker.Film("as1", "The Matrix [4K]", 1999, 136).With(genres: ["Action"], ageRating: "r", countries: ["United States"]),
        CatalogMaker.Film("hs1", "The Matrix", 1999, null),
        CatalogMaker.Film("ns1", "Alone", 2010, 90),
        CatalogMaker.Film("t603", "The Matrix", 1999, 136).With(cast: ["Keanu Reeves"], directors: ["Lana Wachowski"], genres: ["Science Fiction", "action"], countries: ["United States of America", "Australia"], description: "A hacker learns the truth."));

    private static readonly FilmCatalog Films = new(Titles, [new FilmFacts { TitleId = "t603", VoteAverage = 7.9, VoteCount = 9_079 }]);

    private static readonly IReadOnlyList<Work> Works = WorkMerging.Merge(Titles, [0, 0, 1, 0], Films);

    [Fact]
    public void Merge_SeveralSources_SayTogetherWhatEachKnows()
    {
        var matrix = Works[0];
        Assert.Equal(("as1", "The Matrix", 1999, "18"), (matrix.Id, matrix.Name, matrix.ReleaseYear, matrix.AgeRating));
        Assert.Equal([Platform.Amazon, Platform.Hulu, Platform.Tmdb], matrix.Platforms);
        Assert.Equal(["The Matrix [4K]"], matrix.OtherNames);
        Assert.Equal(["Keanu Reeves"], matrix.Cast);
        Assert.Equal(["action", "science-fiction"], matrix.Genres);
        Assert.Equal(["United States", "Australia"], matrix.Countries);
        Assert.Equal((7.9, 9_079), (matrix.VoteAverage, matrix.VoteCount));
        Assert.Equal("A hacker learns the truth.", matrix.Description);
        Assert.Equal([Platform.Amazon, Platform.Hulu], matrix.Streaming);
        Assert.Equal("as1|hs1|t603", matrix.TitleIds);
    }

    [Fact]
    public void TitleOn_PlatformThatHasIt_IsThatOne()
    {
        Assert.Equal("hs1", Works[0].TitleOn([Platform.Hulu, Platform.Netflix]).Id);
        Assert.Equal("as1", Works[0].TitleOn([Platform.Netflix]).Id);
    }

    [Fact]
    public void Catalog_OverWorks_FindsAnyTitleAndJoinsWhatSourcesKnow()
    {
        var catalog = new CatalogIndex(Works);

        Assert.Same(catalog.Works[0], catalog.Find(" T603 "));
        Assert.Equal("hs1", catalog.FindTitle("HS1")!.Id);
        // Hulu names nobody; the film data base does.
        Assert.Equal("as1", Assert.Single(catalog.Find(new CatalogQuery { Search = "keanu reeves", Platforms = [Platform.Hulu] }).Items).Id);
        Assert.Equal(2, catalog.Find(new CatalogQuery()).Total);
        Assert.Equal("as1", Assert.Single(catalog.Suggest("matrix [4k]", 3)).Id);
    }

    [Fact]
    public void Merge_AssignmentWithAGap_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => WorkMerging.Merge(Titles, [0, 0, 2, 0], Films));
        Assert.Throws<ArgumentException>(() => WorkMerging.Merge(Titles, [0, 0], Films));
    }
}
