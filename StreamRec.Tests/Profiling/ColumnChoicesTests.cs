using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

public sealed class ColumnChoicesTests
{
    [Theory]
    [InlineData("year:category", "year:category")]
    [InlineData(" Year : TEXT , id:skip", "Year:text,id:skip")]
    [InlineData("'a, b':numeric,'it''s':date", "'a, b':numeric,'it''s':date")]
    [InlineData("", "")]
    public void Parse_Choices_AreWrittenAgain(string text, string written)
    {
        var choices = ColumnChoices.Parse(text);

        Assert.Equal(written, choices.ToString());
        Assert.Equal(written, ColumnChoices.Parse(choices.ToString()).ToString());
    }

    [Theory]
    [InlineData("year")]
    [InlineData("year:colour")]
    [InlineData("a:text;b:text")]
    public void Parse_NoChoice_NamesTheKinds(string text)
    {
        var problem = Assert.Throws<InvalidParameterException>(() => ColumnChoices.Parse(text));

        Assert.Equal("columns", problem.ParameterName);
        Assert.Contains("COLUMN:skip", problem.AcceptedValues);
    }

    [Theory]
    [InlineData("1 2 2 30", "category", ColumnKind.Category, 3, 0)]
    [InlineData("1 2 2 30", "text", ColumnKind.Text, 3, 0)]
    [InlineData("1 0 2 0", "boolean", ColumnKind.Boolean, 2, 0)]
    [InlineData("1 x 2 4", "numeric", ColumnKind.Numeric, 3, 1)]
    [InlineData("yes no x yes", "boolean", ColumnKind.Boolean, 2, 1)]
    [InlineData("2020-01-01 2020-01-02 x y", "date", ColumnKind.Date, 2, 0)]
    [InlineData("a|b b a|b|c b", "list", ColumnKind.List, 3, 0)]
    public void Profile_ChosenKind_IsTaken(string values, string kind, ColumnKind expected, long distinct, long missing)
    {
        var rows = values.Split(' ').Select(value => $"\"{value.Replace('|', ',')}\",1\n");
        var column = Profiled.Csv("value,other\n" + string.Concat(rows), columns: "value:" + kind).Columns[0];

        Assert.Equal((expected, distinct, missing, true), (column.Kind, column.Distinct, column.Missing, column.IsKindChosen));
    }

    [Fact]
    public void Profile_ListFromText_CountsItems()
    {
        var column = Profiled.Csv("value,other\n\"a, b\",1\nb,1\n", columns: "value:list").Columns[0];

        Assert.Equal([("b", 2L), ("a", 1L)], column.Lists!.CommonItems.Select(item => (item.Value, item.Count)));
    }

    [Fact]
    public void Profile_SkippedColumn_IsLeftOut()
    {
        var profile = Profiled.Csv("a,b,c\n1,2,3\n", columns: "b:skip");

        Assert.Equal(["a", "c"], profile.Columns.Select(column => column.Name));
        Assert.DoesNotContain(profile.Alerts, alert => alert.Kind == AlertKind.Truncated);
    }

    [Theory]
    [InlineData("z:text", "z")]
    [InlineData("a:date", "a:date")]
    public void Profile_ImpossibleChoice_NamesIt(string columns, string named) =>
        Assert.Equal(named, Assert.Throws<InvalidParameterException>(() => Profiled.Csv("a,b\n1,2\n", columns: columns)).Value);
}
