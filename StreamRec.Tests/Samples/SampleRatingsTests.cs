using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

public sealed class SampleRatingsTests(SampleWorldFixture fixture) : IClassFixture<SampleWorldFixture>
{
    [Fact]
    public void Write_Ratings_AreAsManyAsAskedForInTheProportionOfTheOriginals()
    {
        Assert.Equal(SampleWorldFixture.Options.Ratings, fixture.Ratings.Count);
        Assert.Equal([1_500_000, 1_500_000, 1_500_000, 1_500_000, 1_500_000, 1_500_000, 1_500_000, 524_289], SampleRatingFiles.RowsPerFile(11_024_289));
    }

    [Fact]
    public void Write_Ratings_AreOnTheScale() =>
        Assert.All(fixture.Ratings, rating => Assert.True(rating.Score is >= 0.5 and <= 5 && double.IsInteger(rating.Score * 2)));

    [Fact]
    public void Write_Ratings_NobodyRatesATitleTwiceAndEverybodyRatesFive()
    {
        Assert.Equal(fixture.Ratings.Count, fixture.Ratings.Select(rating => (rating.User, rating.Title)).Distinct().Count());
        var counts = fixture.Ratings.CountBy(rating => rating.User).ToDictionary();
        Assert.Equal(Enumerable.Range(1, SampleWorldFixture.Options.Users), counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.True(count >= SampleActivity.Minimum));
    }

    [Fact]
    public void Write_Ratings_NoneIsOlderThanItsTitle() =>
        Assert.All(fixture.Ratings, rating => Assert.True(rating.Time.Year >= fixture.World.Catalog.Listings[rating.Title].Work.ReleaseYear));

    [Fact]
    public void Write_Ratings_NewArrivalsHaveNone()
    {
        var rated = fixture.Ratings.Select(rating => rating.Title).ToHashSet();
        var arrivals = Enumerable.Range(0, SampleWorldFixture.Options.Titles).Where(row => fixture.World.Catalog.Listings[row].IsNewArrival).ToList();
        Assert.NotEmpty(arrivals);
        Assert.DoesNotContain(arrivals, rated.Contains);
        Assert.Equal(arrivals.Count, fixture.Summary.UnratedTitles);
    }

    [Fact]
    public void Write_Ratings_TheTrueMeanMissesThemByTheFloor()
    {
        var squares = fixture.Ratings.Average(rating => Math.Pow(rating.Score - fixture.World.Model.IdealPrediction(rating.User, rating.Title), 2));
        Assert.Equal(fixture.Summary.Floor.ObservedRmse, Math.Sqrt(squares), 1e-9);
        // Four standard errors of the RMSE of 9,001 ratings.
        Assert.InRange(Math.Sqrt(squares), fixture.Summary.Floor.ExpectedRmse - 0.02, fixture.Summary.Floor.ExpectedRmse + 0.02);
        Assert.True(fixture.Summary.Floor.BestRmse < fixture.Summary.Floor.ExpectedRmse);
    }

    [Fact]
    public void Write_Ratings_KnowingTheModelBeatsEveryConstant()
    {
        var mean = fixture.Ratings.Average(rating => rating.Score);
        var deviation = Math.Sqrt(fixture.Ratings.Average(rating => Math.Pow(rating.Score - mean, 2)));
        Assert.True(deviation > 1.4 * fixture.Summary.Floor.ObservedRmse, $"Scores spread by {deviation}.");
    }

    [Fact]
    public void Write_Popularity_HasALongTail()
    {
        var counts = fixture.Ratings.CountBy(rating => rating.Title).Select(pair => pair.Value).OrderDescending().ToList();
        Assert.True(counts.Take(counts.Count / 10).Sum() > 0.3 * fixture.Ratings.Count);
    }

    [Fact]
    public void Write_Personas_RateWhatTheyLikeHigher()
    {
        Assert.All(SampleWorld.Personas, persona =>
        {
            var own = fixture.Ratings.Where(rating => rating.User == persona.UserId).ToList();
            SampleGenre GenreOf(SampleWorldFixture.Rating rating) => fixture.World.Catalog.Listings[rating.Title].Work.Genre;
            var liked = own.Where(rating => persona.Liked.Contains(GenreOf(rating))).Select(rating => rating.Score).ToList();
            var disliked = own.Where(rating => persona.Disliked.Contains(GenreOf(rating))).Select(rating => rating.Score).ToList();
            Assert.Equal(persona.RatingCount, own.Count);
            Assert.True(liked.Count >= 10 && disliked.Count >= 2, $"{persona.Key}: {liked.Count}, {disliked.Count}");
            Assert.True(liked.Average() > disliked.Average() + 1.2, $"{persona.Key}: {liked.Average()}, {disliked.Average()}");
        });
    }

    [Fact]
    public void Write_Examples_AreTitlesThatThePersonaHasNotRated()
    {
        var ids = fixture.World.TitleIds;
        Assert.All(fixture.Summary.Examples, example =>
        {
            var rated = fixture.Ratings.Where(rating => rating.User == example.Persona.UserId).Select(rating => ids[rating.Title]).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(example.LikedTitle, rated);
            Assert.DoesNotContain(example.DislikedTitle, rated);
            var liked = fixture.World.Model.TrueMean(example.Persona.UserId, ids.ToList().IndexOf(example.LikedTitle));
            var disliked = fixture.World.Model.TrueMean(example.Persona.UserId, ids.ToList().IndexOf(example.DislikedTitle));
            Assert.True(liked > 4 && disliked < 2.8, $"{example.Persona.Key}: {liked}, {disliked}");
        });
    }
}
