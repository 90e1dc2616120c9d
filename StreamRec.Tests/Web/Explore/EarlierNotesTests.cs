using System.Collections;
using System.Globalization;
using StreamRec.Core.Exploration;
using StreamRec.Tests.Films;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Explore;

/// <summary>What is said of the earlier systems stands beside a chart that there is, and only where it is true.</summary>
public sealed class EarlierNotesTests
{
    [Fact]
    public void Texts_EveryOne_BelongsToAChart()
    {
        var texts = EarlierText.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);
        var charts = Explorer.Definitions.SelectMany(definition => definition.Charts.Select(chart => ExploreWording.Name("", $"{definition.Id}-{chart}")));

        Assert.Empty(texts.Except([nameof(EarlierText.Summary), .. charts], StringComparer.Ordinal));
    }

    [Fact]
    public void Of_SmallCatalog_SaysOnlyWhatHoldsForAnyData()
    {
        var small = Api.FixedWorkspace.Small();

        Assert.NotNull(EarlierNotes.Of("films", "companies", small));
        Assert.Null(EarlierNotes.Of("films", "weekdays", small));
        Assert.Null(EarlierNotes.Of("catalog", "platforms", small));
        Assert.Null(EarlierNotes.Of("ratings", "most-rated", small));
    }

    [Fact]
    public void Of_TheirData_SaysWhatTheyPublished()
    {
        Assert.Contains((9_668).ToString("N0", CultureInfo.InvariantCulture), EarlierNotes.Of("catalog", "platforms", RealWorld.Workspace)!, StringComparison.Ordinal);
        Assert.NotNull(EarlierNotes.Of("films", "weekdays", RealFilms.All));
        Assert.Null(EarlierNotes.Of("films", "weekdays", RealFilms.First));

        // The same catalogs with other ratings.
        Assert.Null(EarlierNotes.Of("ratings", "most-rated", RealWorld.Workspace));
    }
}
