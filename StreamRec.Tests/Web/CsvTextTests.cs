using System.Text;
using StreamRec.Web.Browser;

namespace StreamRec.Tests.Web;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@home", "'@home")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-SUM(A1)", "'-SUM(A1)")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain", "plain")]
    public void Write_Cell_IsQuotedAndDisarmed(string cell, string expected)
    {
        var text = Encoding.UTF8.GetString(CsvText.Write(["name"], [[cell]]));

        Assert.Equal($"\uFEFFname\r\n{expected}\r\n", text);
    }

    [Theory]
    [InlineData("Longest title, 2021?", "longest-title-2021.csv")]
    [InlineData("¿Qué / cuándo?", "qué-cuándo.csv")]
    [InlineData("../../etc", "etc.csv")]
    public void FileName_AnyName_IsSafe(string name, string expected)
    {
        Assert.Equal(expected, CsvText.FileName(name));
    }
}
