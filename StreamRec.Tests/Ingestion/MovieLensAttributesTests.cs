using StreamRec.Core.Ingestion;
using StreamRec.Core.Ingestion.MovieLens;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Ingestion;

public sealed class MovieLensAttributesTests
{
    private static readonly UserDirectory Users = new([1, 2, 3], platformUsers: 0);

    [Fact]
    public void Beside_OwnLayouts_NameUsersAndFilms()
    {
        using var folder = new TemporaryFolder();
        folder.Write("users.dat", "1::F::25::10::48067\n2::M::25::10::90210\n9::M::25::10::90210\n");
        folder.Write("movies.dat", "31::Matrix, The (1999)::Action|Sci-Fi\n32::Heat (1995)::Action\n");

        var side = MovieLensAttributes.Beside(Path.Combine(folder.Path, "ratings.dat"), Users, ["m31", "m32", "ns1"]);

        Assert.Equal(["age:25", "occupation:10"], NamesOf(side.Users, 0));
        Assert.Equal(NamesOf(side.Users, 0), NamesOf(side.Users, 1));
        Assert.Empty(NamesOf(side.Users, 2));
        Assert.Equal(["genre:Action", "year:1995"], NamesOf(side.Titles, 1).Order(StringComparer.Ordinal));
        Assert.Empty(NamesOf(side.Titles, 2));
    }

    [Fact]
    public void Beside_NothingThere_IsNothingKnown()
    {
        using var folder = new TemporaryFolder();
        var side = MovieLensAttributes.Beside(Path.Combine(folder.Path, "ratings.csv"), Users, ["m31"]);
        Assert.Equal((0, 0), (side.Users.Rows, side.Titles.Rows));
    }

    [Theory]
    [InlineData("1|24|M|technician")]
    [InlineData("x|24|M|technician|85711")]
    [InlineData("1|old|M|technician|85711")]
    public void Beside_DamagedUser_NamesFileAndLine(string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("u.user", "2|53|F|other|94043\n" + line + "\n");

        var failure = Assert.Throws<UnusableInputException>(() => MovieLensAttributes.Beside(Path.Combine(folder.Path, "u1.base"), Users, []));

        Assert.EndsWith("u.user", failure.File, StringComparison.Ordinal);
        Assert.Equal(2, failure.Line);
    }

    [Fact]
    public void Beside_MovieLens100k_KnowsEveryUserAndFilm()
    {
        var folder = SharedData.Require("data/movielens/ml-100k");
        var pair = RatingFilePair.Read(Path.Combine(folder, "u1.base"), Path.Combine(folder, "u1.test"));

        var side = MovieLensAttributes.Beside(Path.Combine(folder, "u1.base"), pair.Users, pair.TitleIds);

        Assert.Equal(943, side.Users.Rows);
        Assert.All(Enumerable.Range(0, 943), user => Assert.InRange(side.Users.Of(user).Length, 3, 4));
        Assert.Equal(pair.TitleIds.Count, side.Titles.Rows);
        Assert.InRange(Enumerable.Range(0, side.Titles.Rows).Count(title => side.Titles.Of(title).Length == 0), 0, 5);
    }

    private static IEnumerable<string> NamesOf(AttributeTable table, int row) => table.Of(row).ToArray().Select(attribute => table.Names[attribute]);
}
