using System.Text.Json;
using StreamRec.Core.Viewers;
using StreamRec.Tests.Api;
using StreamRec.Web.Viewers;

namespace StreamRec.Tests.Web.Viewers;

public sealed class ViewerFileTests
{
    private static readonly DateTimeOffset Time = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static readonly ViewerRecord Record = new(new Viewer("a", "Ada", Time), [new ViewerRating("ns1", 4.5, Time)], [new ViewerMark("gone", Mark.NotForMe, Time)]);

    [Fact]
    public void Rows_RatingsAndMarks_HaveNamesWhereTheCatalogHasThem() => Assert.Equal(
        [["ns1", "Harbour Lights", "4.5", "", "2026-02-03T04:05:06Z"], ["gone", "", "", "not-for-me", "2026-02-03T04:05:06Z"]],
        ViewerFile.Rows(Record, FixedWorkspace.Small().Catalog));

    [Fact]
    public void Json_Record_HoldsTheSame()
    {
        var document = JsonDocument.Parse(ViewerFile.Json(Record, catalog: null)).RootElement;

        Assert.Equal("Ada", document.GetProperty("viewer").Text("name"));
        Assert.Equal(4.5, Assert.Single(document.GetProperty("ratings").EnumerateArray()).GetProperty("score").GetDouble());
        Assert.Equal("not-for-me", Assert.Single(document.GetProperty("marks").EnumerateArray()).Text("mark"));
    }
}
