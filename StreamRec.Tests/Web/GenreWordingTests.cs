using System.Globalization;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web;

public sealed class GenreWordingTests
{
    [Fact]
    public void Texts_OfTheResources_AreThoseOfTheListsAndNoOthers()
    {
        Assert.Equal(UnifiedGenres.All.Select(genre => (genre.Key, genre.Label)), Texts(GenresText.ResourceManager).Order());
        Assert.Equal(AgeRatings.All.Select(level => (level.Key, level.Label)).Order(), Texts(AgeRatingsText.ResourceManager).Order());
    }

    [Fact]
    public void Of_SpanishVisitor_IsSpanish()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
            Assert.Equal("Ciencia ficción", GenreWording.Of(UnifiedGenres.Find("science-fiction")!));
            Assert.Equal("Sin calificar", GenreWording.Of(AgeRatings.NotRated));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<(string Key, string Label)> Texts(System.Resources.ResourceManager texts) =>
        texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().Select(entry => ((string)entry.Key, (string)entry.Value!));
}
