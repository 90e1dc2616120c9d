using StreamRec.Core.Catalog;
using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

public sealed class SampleWorldFilesTests(SampleWorldFixture fixture) : IClassFixture<SampleWorldFixture>
{
    private const string CatalogHeader = "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description";

    [Theory]
    [InlineData("amazon_prime_titles.csv", CatalogHeader)]
    [InlineData("disney_plus_titles.csv", CatalogHeader)]
    [InlineData("hulu_titles.csv", CatalogHeader)]
    [InlineData("netflix_titles.csv", CatalogHeader)]
    [InlineData("1.csv", "userId,rating,timestamp,movieId")]
    [InlineData("8.csv", "userId,rating,timestamp,movieId")]
    [InlineData("credits.csv", "cast,crew,id")]
    [InlineData("movies_dataset.csv", "adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,original_title,overview,popularity,"
        + "poster_path,production_companies,production_countries,release_date,revenue,runtime,spoken_languages,status,tagline,title,video,vote_average,vote_count")]
    public void Write_EveryFile_HasTheOriginalHeader(string file, string header) =>
        Assert.Equal(header, File.ReadLines(Path.Combine(fixture.Folder, file)).First());

    [Fact]
    public void Write_Catalogs_HaveAsManyRowsAsAskedForAndDifferentIds()
    {
        var rows = PlatformProfile.All.Sum(profile => fixture.Records(profile.FileName).Count - 1);
        Assert.Equal(SampleWorldFixture.Options.Titles, rows);
        Assert.All(PlatformProfile.All, profile =>
        {
            var ids = fixture.Records(profile.FileName).Skip(1).Select(record => record[0]).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Fact]
    public void Write_Summary_TellsRowsAndBytesOfEachFile()
    {
        Assert.Equal(4 + 8 + 2, fixture.Summary.Files.Count);
        Assert.All(fixture.Summary.Files, file => Assert.Equal(new FileInfo(Path.Combine(fixture.Folder, file.Name)).Length, file.Bytes));
        Assert.All(fixture.Summary.Files, file => Assert.Equal(fixture.Records(file.Name).Count - 1, file.Rows));
    }

    [Fact]
    public void Write_Hulu_HasNoCastAndSomeDurationsInTheRatingColumn()
    {
        var records = fixture.Records("hulu_titles.csv").Skip(1).ToList();
        Assert.All(records, record => Assert.Equal("", record[4]));
        Assert.Contains(records, record => record[8].EndsWith(" min", StringComparison.Ordinal) && record[9].Length == 0);
    }

    [Fact]
    public void Write_Descriptions_OneHasALineBreakInItsCell() =>
        Assert.Contains(fixture.Records("amazon_prime_titles.csv"), record => record[11].Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void Write_Netflix_DatesAndDurationsReadAsInTheOriginal()
    {
        Assert.All(fixture.Records("netflix_titles.csv").Skip(1), record =>
        {
            Assert.Matches(@"^( ?[A-Z][a-z]+ \d{1,2}, 20\d\d)?$", record[6]);
            Assert.Matches(string.Equals(record[1], "Movie", StringComparison.Ordinal) ? @"^(\d+ min)?$" : @"^(1 Season|\d+ Seasons)$", record[9]);
        });
    }

    [Fact]
    public void Write_SomeFilms_AreOnTwoPlatformsWithTheSameDirectorAndYear()
    {
        var shared = fixture.World.Catalog.Listings.GroupBy(listing => listing.Work).Count(group => group.Count() > 1);
        Assert.InRange(shared, 2, 40);
    }

    [Fact]
    public void Write_Films_OverlapWithThePlatformsAndHaveCredits()
    {
        var films = fixture.Records("movies_dataset.csv").Skip(1).ToList();
        var names = PlatformProfile.All.SelectMany(profile => fixture.Records(profile.FileName).Skip(1)).Select(record => TextKey.Of(record[2])).ToHashSet(StringComparer.Ordinal);
        var known = films.Count(film => names.Contains(TextKey.Of(film[20])));
        Assert.InRange(known, films.Count * 7 / 10, films.Count - 1);
        Assert.Equal(films.Select(film => film[5]), fixture.Records("credits.csv").Skip(1).Select(record => record[2]), StringComparer.Ordinal);
    }

    [Fact]
    public void Write_Credits_NamesWithAnApostropheAreInDoubleQuotes()
    {
        var cells = fixture.Records("credits.csv").Skip(1).Select(record => record[0]).ToList();
        Assert.Contains(cells, cell => cell.Contains("'profile_path': None", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.Contains("'name': \"", StringComparison.Ordinal));
        Assert.DoesNotContain(cells, cell => cell.Contains("'name': 'O'", StringComparison.Ordinal));
    }
}
