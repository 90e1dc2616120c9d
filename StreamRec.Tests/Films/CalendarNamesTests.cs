using StreamRec.Core.Films;
using StreamRec.Core.Parameters;

namespace StreamRec.Tests.Films;

public sealed class CalendarNamesTests
{
    [Theory]
    [InlineData("enero", 1, "enero")]
    [InlineData(" SEPTIEMBRE ", 9, "septiembre")]
    [InlineData("setiembre", 9, "septiembre")]
    [InlineData("december", 12, "December")]
    [InlineData("May", 5, "May")]
    public void ReadMonth_AnyWriting_IsFound(string text, int number, string name) =>
        Assert.Equal(new CalendarName(number, name), CalendarNames.ReadMonth("mes", text));

    [Theory]
    [InlineData("lunes", 1, "lunes")]
    [InlineData("Miercoles", 3, "miércoles")]
    [InlineData("SÁBADO", 6, "sábado")]
    [InlineData("sabado", 6, "sábado")]
    [InlineData("sunday", 7, "Sunday")]
    public void ReadWeekday_AnyWriting_IsFound(string text, int number, string name) =>
        Assert.Equal(new CalendarName(number, name), CalendarNames.ReadWeekday("dia", text));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("eneroo")]
    [InlineData("lunes")]
    [InlineData("\0")]
    public void ReadMonth_NoMonth_NamesTheMonths(string? text)
    {
        var failure = Assert.Throws<InvalidParameterException>(() => CalendarNames.ReadMonth("mes", text));
        Assert.Equal("mes", failure.ParameterName);
        Assert.Contains("septiembre", failure.AcceptedValues);
        Assert.Contains("September", failure.AcceptedValues);
    }

    [Fact]
    public void ReadWeekday_AMonth_NamesTheWeekdays()
    {
        var failure = Assert.Throws<InvalidParameterException>(() => CalendarNames.ReadWeekday("dia", "enero"));
        Assert.Equal([.. CalendarNames.SpanishWeekdays, .. CalendarNames.EnglishWeekdays], failure.AcceptedValues);
    }
}
