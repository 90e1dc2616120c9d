using StreamRec.Core.Catalog.Search;

namespace StreamRec.Tests.Catalog;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("matrix", "matrix", 0)]
    [InlineData("matrx", "matrix", 1)]
    [InlineData("martix", "matrix", 1)]
    [InlineData("metrics", "matrix", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "ab", 2)]
    public void Between_TwoWords_CountsErrors(string word, string token, int expected) =>
        Assert.Equal(expected, EditDistance.Between(word, token, limit: 3, beginning: false));

    [Theory]
    [InlineData("intre", "interstellar", 1)]
    [InlineData("inter", "interstellar", 0)]
    [InlineData("xnter", "interstellar", 1)]
    public void Between_Beginning_LetsTheTokenGoOn(string word, string token, int expected) =>
        Assert.Equal(expected, EditDistance.Between(word, token, limit: 2, beginning: true));

    [Fact]
    public void Between_FartherThanTheLimit_IsOneMore() => Assert.Equal(2, EditDistance.Between("abcdef", "uvwxyz", 1, beginning: false));

    // The textbook recurrence over whole tables, on words of few letters so that near pairs are common.
    [Fact]
    public void Between_RandomWords_AgreesWithTheFullTable()
    {
        var random = new Random(7);
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            var (word, token) = (Word(random), Word(random));
            Assert.Equal(Math.Min(FullTable(word, token), 3), EditDistance.Between(word, token, limit: 2, beginning: false));
            var nearestBeginning = Enumerable.Range(0, token.Length + 1).Min(length => FullTable(word, token[..length]));
            Assert.Equal(Math.Min(nearestBeginning, 3), EditDistance.Between(word, token, limit: 2, beginning: true));
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => "abc"[random.Next(3)]));

    private static int FullTable(string word, string token)
    {
        var table = new int[word.Length + 1, token.Length + 1];
        for (var row = 0; row <= word.Length; row++)
        {
            for (var column = 0; column <= token.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                var change = table[row - 1, column - 1] + (word[row - 1] == token[column - 1] ? 0 : 1);
                table[row, column] = Math.Min(change, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
                if (row > 1 && column > 1 && word[row - 1] == token[column - 2] && word[row - 2] == token[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[word.Length, token.Length];
    }
}
