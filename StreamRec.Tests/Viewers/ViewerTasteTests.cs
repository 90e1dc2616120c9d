using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
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
