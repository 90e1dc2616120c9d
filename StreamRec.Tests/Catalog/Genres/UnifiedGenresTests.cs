using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;

namespace StreamRec.Tests.Catalog.Genres;

public sealed class UnifiedGenresTests
{
    private static readonly HashSet<string> Known = [.. GenreLabels.Known.Select(label => TextKey.Fold(label.Label))];

    [Fact]
    public void Keys_InTheTables_AreAllOfTheList()
    {
        var keys = UnifiedGenres.All.Select(genre => genre.Key).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.All(GenreLabels.Known.Concat(GenreLabels.Words), row => Assert.All(row.Item2, key => Assert.Contains(key, keys)));
        Assert.Equal(keys, GenreLabels.Known.SelectMany(row => row.Genres).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(GenreLabels.Known.Count, Known.Count);
    }

    [Fact]
    public void Of_SeveralLabels_NamesEachGenreOnceInOrder() =>
        Assert.Equal(["action", "adventure", "comedy", "drama"], UnifiedGenres.Of(["TV Comedies", "Dramas", "Action & Adventure", " ACTION-Adventure "]));

    [Theory]
    [InlineData("TV Shows")]
    [InlineData("International Movies")]
    [InlineData("(no genres listed)")]
    [InlineData("Award winners")]
    [InlineData("映画")]
    [InlineData("")]
    public void Of_LabelThatNamesNoGenre_IsEmpty(string label) => Assert.Empty(UnifiedGenres.Of([label]));

    [Theory]
    [InlineData("Cómedies", "comedy")]
    [InlineData("War & Politics", "war")]
    [InlineData("Sci-Fi thrillers", "science-fiction,thriller")]
    [InlineData("Stand-up specials", "comedy,stand-up")]
    public void Of_LabelOfOtherData_IsReadByItsWords(string label, string expected) => Assert.Equal(expected.Split(','), UnifiedGenres.Of(label));

    [Fact]
    public void Find_AnyCase_GivesTheGenreOrNothing()
    {
        Assert.Equal("Science fiction", UnifiedGenres.Find(" Science-Fiction ")!.Label);
        Assert.Null(UnifiedGenres.Find("science"));
        Assert.Null(UnifiedGenres.Find(null));
    }

    [Fact]
    public void Known_EveryLabelOfTheRealData_IsListed()
    {
        var titles = RealWorld.Workspace.Titles.All;
        var platforms = titles.Where(title => title.Platform.IsStreaming).SelectMany(title => title.Genres).Select(TextKey.Fold).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(118, platforms.Count);
        Assert.Empty(platforms.Except(Known));
        Assert.Empty(titles.SelectMany(title => title.Genres).Select(TextKey.Fold).Except(Known));
    }

    [Theory]
    [InlineData("data/movielens/ml-1m/movies.dat", "::", 2)]
    [InlineData("data/movielens/ml-10m/movies.dat", "::", 2)]
    [InlineData("data/movielens/ml-100k/u.genre", "|", 0)]
    public void Known_EveryLabelOfOlderMovieLens_IsListed(string file, string separator, int column)
    {
        var labels = File.ReadLines(SharedData.Require(file)).Where(line => line.Length > 0).SelectMany(line => line.Split(separator)[column].Split('|')).Select(TextKey.Fold).Distinct().ToList();

        Assert.NotInRange(labels.Count, 0, 15);
        Assert.Empty(labels.Except(Known));
    }

    [Theory]
    [InlineData("Action")]
    [InlineData("Foreign")]
    [InlineData("TV Movie")]
    [InlineData("Science Fiction")]
    [InlineData("History")]
    [InlineData("Music")]
    public void Known_LabelsOfTheMoviesDataset_AreListed(string label) => Assert.Contains(TextKey.Fold(label), Known);
}
