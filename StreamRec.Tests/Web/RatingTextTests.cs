using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Tests.Api;
using StreamRec.Web.Components.Pages.Tastes;

namespace StreamRec.Tests.Web;

public sealed class RatingTextTests
{
    private static readonly Core.Catalog.CatalogIndex Catalog = FixedWorkspace.Small().Catalog;

    [Fact]
    public void Read_WhatWasWritten_GivesItBack()
    {
        RatingChange[] ratings = [new(Row("ns1"), 4.5), new(Row("as1"), null), new(Row("m1"), 5)];
        var text = RatingText.Of(ratings, Catalog);
        Assert.Equal("ns1-9.as1-0.m1-10", text);
        Assert.Equal(ratings, RatingText.Read(text, Catalog, 10).Ratings);
    }

    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData("", 0, 0)]
    [InlineData("ns1-9.ns1-3", 1, 0)]
    [InlineData("ns1-11.zz-3.ns1.-4.ns1--2.ns1-x", 0, 6)]
    [InlineData("ns1-9.as1-9.ds1-9.ns1-8", 2, 1)]
    public void Read_AnyText_TakesWhatMakesSense(string? text, int taken, int passedOver)
    {
        var (ratings, over) = RatingText.Read(text, Catalog, most: 2);
        Assert.Equal((taken, passedOver), (ratings.Count, over));
    }

    [Fact]
    public void With_NewChangedAndTakenAway_KeepsTheOrder()
    {
        RatingChange[] ratings = [new(1, 4), new(2, 3)];
        Assert.Equal([new(3, 5), new(1, 4), new(2, 3)], RatingText.With(ratings, 3, 5));
        Assert.Equal([new(1, 4), new(2, 1)], RatingText.With(ratings, 2, 1));
        Assert.Equal([new(2, 3)], RatingText.With(ratings, 1, null));
    }

    private static int Row(string id) => Catalog.Find(id)!.Row;
}
