using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Viewers;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Viewers;

public sealed class ViewerTasteTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CatalogIndex catalog = Make();

    [Fact]
    public void Of_TitlesOfTheCatalogAndOthers_CountsTheOthersAsAbsent()
    {
        var taste = ViewerTaste.Of(Record([Rating("ns1", 4), Rating("gone", 2)], [Marked("ns2", Mark.WatchList), Marked("lost", Mark.NotForMe)]), catalog);

        Assert.Equal((Row("ns1"), 4.0), (Assert.Single(taste.Ratings).Title, taste.Profile.ScoreOf(Row("ns1"))));
        Assert.Equal(Mark.WatchList, taste.MarkOf(Row("ns2")));
        Assert.Equal(2, taste.Absent);
        Assert.Equal([Row("ns2")], taste.With(Mark.WatchList));
        Assert.Empty(taste.With(Mark.NotForMe));
    }

    [Fact]
    public void Of_OneWorkTwice_TakesTheLatest() =>
        Assert.Equal(5, Assert.Single(ViewerTaste.Of(Record([Rating("ns1", 5), Rating("ns1", 1)], []), catalog).Ratings).Score);

    [Fact]
    public void AcceptAlso_Marks_LeavesOutWhatIsMarkedAndWhatTheFilterRefuses()
    {
        var taste = ViewerTaste.Of(Record([], [Marked("ns2", Mark.NotForMe)]), catalog);
        var accept = taste.AcceptAlso(row => row != Row("ns3"))!;

        Assert.Equal([true, false, false], new[] { "ns1", "ns2", "ns3" }.Select(id => accept(Row(id))));
        Assert.Null(ViewerTaste.Nobody.AcceptAlso(null));
    }

    [Fact]
    public void Of_ImportedRatings_CountButWhereSomethingWasSaidHere()
    {
        var imported = Imported("ns1", 4, "ns2", 1, "ns3", 5);
        var taste = ViewerTaste.Of(Record([Rating("ns1", 2)], [Marked("ns3", Mark.NotForMe)]), catalog, imported);

        Assert.Equal([new RatingChange(Row("ns1"), 2)], taste.Ratings);
        Assert.Equal([new RatingChange(Row("ns2"), 1)], taste.ImportedRatings);
        Assert.Equal([2.0, 1.0, null], new[] { "ns1", "ns2", "ns3" }.Select(id => taste.Profile.ScoreOf(Row(id))));
        Assert.Equal([false, true, false], new[] { "ns1", "ns2", "ns3" }.Select(id => taste.IsImported(Row(id))));
        Assert.Equal([4.0, 1.0, 5.0], new[] { "ns1", "ns2", "ns3" }.Select(id => taste.ImportedScoreOf(Row(id))));
        Assert.False(taste.Profile.IsStored);
    }

    [Fact]
    public void Of_ImportedRatingsAndNothingSaid_CountAllBestFirstAndAreFoldedIn()
    {
        var imported = Imported("ns1", 4, "ns2", 1, "ns3", 5);
        var taste = ViewerTaste.Of(Record([], []), catalog, imported);

        Assert.Equal(["ns3", "ns1", "ns2"], taste.ImportedRatings.Select(rating => catalog.Works[rating.Title].Id));
        Assert.Equal(imported.Titles.ToArray(), taste.Profile.Titles.ToArray());
        Assert.Equal(imported.HalfStars.ToArray(), taste.Profile.HalfStars.ToArray());
        Assert.False(taste.Profile.IsStored);
        Assert.Empty(taste.Ratings);
    }

    [Fact]
    public void Of_WorkImportedTwice_ListsTheLastScoreAndAnOwnOneReplacesBoth()
    {
        var row = Row("ns2");
        var imported = TasteProfile.OfUser(CatalogMaker.Ratings(catalog.Works.Count, (0, row, 3, 1), (0, row, 9, 2)), 0);

        Assert.Equal([new RatingChange(row, 4.5)], ViewerTaste.Of(Record([], []), catalog, imported).ImportedRatings);
        var replaced = ViewerTaste.Of(Record([Rating("ns2", 1)], []), catalog, imported);
        Assert.Empty(replaced.ImportedRatings);
        Assert.Equal((1, 1.0), (replaced.Profile.Count, replaced.Profile.ScoreOf(row)));
    }

    private TasteProfile Imported(string first, double firstScore, string second, double secondScore, string third, double thirdScore) => TasteProfile.OfUser(
        CatalogMaker.Ratings(catalog.Works.Count, (0, Row(first), (byte)(firstScore * 2), 1), (0, Row(second), (byte)(secondScore * 2), 1), (0, Row(third), (byte)(thirdScore * 2), 1)), 0);

    private static ViewerRecord Record(IReadOnlyList<ViewerRating> ratings, IReadOnlyList<ViewerMark> marks) => new(new Viewer("a", "Ada", Now), ratings, marks);

    private static ViewerRating Rating(string title, double score) => new(title, score, Now);

    private static ViewerMark Marked(string title, Mark mark) => new(title, mark, Now);

    private static CatalogIndex Make()
    {
        var titles = CatalogMaker.Rows(CatalogMaker.Film("ns1", "One"), CatalogMaker.Film("ns2", "Two"), CatalogMaker.Film("ns3", "Three"));
        return new CatalogIndex(CatalogMaker.Works(titles), RatingStatistics.Of(RatingTable.Empty(titles.Length)));
    }

    private int Row(string id) => catalog.Find(id)!.Row;
}
