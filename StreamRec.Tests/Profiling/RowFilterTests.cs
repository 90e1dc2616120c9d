using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

public sealed class RowFilterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("platform=netflix", "platform = netflix")]
    [InlineData("platform = netflix and release_year >= 2000", "platform = netflix and release_year >= 2000")]
    [InlineData("'listed in' contains 'TV Shows' AND x is not empty and y IS EMPTY", "'listed in' contains 'TV Shows' and x is not empty and y is empty")]
    [InlineData("a != 'it''s' and b<3 and c>-1.5", "a != 'it''s' and b < 3 and c > -1.5")]
    [InlineData("a = 'and'", "a = and")]
    [InlineData("p = x or 'y z' OR or and b > 1", "p = x or 'y z' or or and b > 1")]
    [InlineData("title = 進撃", "title = 進撃")]
    public void Parse_Text_IsReadAndWrittenAgain(string text, string expected)
    {
        var filter = RowFilter.Parse(text);

        Assert.Equal(expected, filter.ToString());
        Assert.Equal(expected, RowFilter.Parse(expected).ToString());
    }

    [Theory]
    [InlineData("platform")]
    [InlineData("platform =")]
    [InlineData("platform = netflix or year = 2000")]
    [InlineData("a = 1 and")]
    [InlineData("a is not")]
    [InlineData("a = 1; drop table x")]
    public void Parse_NotAFilter_IsRefused(string text)
    {
        var problem = Assert.Throws<InvalidParameterException>(() => RowFilter.Parse(text));

        Assert.Equal("where", problem.ParameterName);
    }

    [Theory]
    [InlineData("a = 1 or 3", 2)]
    [InlineData("b = x or z and a < 3", 1)]
    [InlineData("a = 1 or 9", 1)]
    public void Profile_SeveralValues_LetEachPass(string where, long rows) => Assert.Equal(rows, Profiled.Csv("a,b\n1,x\n2,y\n3,z\n", where: where).Rows);

    [Fact]
    public void Without_Place_DropsThatCondition() => Assert.Equal("a = 1 and c = 3", RowFilter.Parse("a = 1 and b = 2 and c = 3").Without(1).ToString());

    [Fact]
    public void Profile_UnknownColumn_NamesThoseThatThereAre()
    {
        var problem = Assert.Throws<InvalidParameterException>(() => Profiled.Csv("a,b\n1,2\n", where: "c = 1"));

        Assert.Equal(["a", "b"], problem.AcceptedValues);
    }

    [Fact]
    public void Profile_NotANumber_IsRefused()
    {
        var problem = Assert.Throws<InvalidParameterException>(() => Profiled.Csv("a,b\n1,2\n", where: "a > many"));

        Assert.Equal(("a", "many"), (problem.ParameterName, problem.Value));
    }

    [Fact]
    public void Profile_QuotesInAValue_StayInIt() => Assert.Equal(0, Profiled.Csv("a,b\nx,2\n", where: "a = ''' or 1=1 --'").Rows);
}
