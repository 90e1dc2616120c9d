using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Export;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

public sealed class ExportTests
{
    private const string Table = "colour,size,price\nred,1,10\nred,2,20\nblue,3,\n=1+1,3,30\n";

    [Fact]
    public void Of_Profile_HasEveryKindOfFigure()
    {
        var figures = ProfileFigures.Of(Profiled.Csv(Table, target: "price", columns: "colour:category", where: "size > 0")).ToList();

        Assert.Equal("size > 0", One("about", null, "where").Text);
        Assert.Equal(4, One("table", null, "rows").Number);
        Assert.Equal(20, One("column", "price", "numeric.mean").Number);
        Assert.Equal(("red", 2.0), (One("column", "colour", "common", "red").Item, One("column", "colour", "common", "red").Number));
        Assert.Equal(1, One("column", "size", "histogram", "1..1.6666666666666665").Number);
        Assert.Equal(15, One("target", "colour", "mean", "red").Number);
        Assert.Equal(One("correlation", "size", "pearson", "price").Number, One("correlation", "price", "pearson", "size").Number);
        Assert.Equal("=1+1", One("sample", "colour", "first", "4").Text);
        Assert.Contains(figures, figure => figure is { Section: "alert", Column: "price", Statistic: "missing", Number: 0.25 });
        Assert.All(figures, figure => Assert.Equal(ProfileFigure.Headings.Count, figure.Cells.Count));

        ProfileFigure One(string section, string? column, string statistic, string? item = null) =>
            Assert.Single(figures, figure => figure.Section == section && figure.Column == column && figure.Statistic == statistic && (item is null || figure.Item == item));
    }

    [Fact]
    public void Write_Parquet_HoldsTheFiguresAndWhereTheyAreFrom()
    {
        using var folder = new TemporaryFolder();
        var profile = Profiled.Csv(Table, where: "colour = red or blue");
        var figures = ProfileFigures.Of(profile).ToList();
        var path = Path.Combine(folder.Path, "it's.parquet");
        ProfileParquet.Write(path, figures, ProfileFigures.Origin(profile));

        using var connection = DuckDbConnection.OpenInMemory();
        var file = DuckDbText.Literal(path);
        Assert.Equal(figures.Count, connection.Scalar<long>($"select count(*) from read_parquet({file})"));
        Assert.Equal(15, connection.Scalar<double>($"select number from read_parquet({file}) where \"column\" = 'price' and statistic = 'numeric.mean'"));
        Assert.Equal("colour = red or blue", Metadata("where"));
        Assert.Equal("table.csv", Metadata("table"));
        Assert.Equal(profile.Version, Metadata("version"));

        string Metadata(string name) => connection.Scalar<string>($"select decode(value) from parquet_kv_metadata({file}) where decode(key) = {DuckDbText.Literal(name)}")!;
    }

    [Fact]
    public void Of_Comparison_NamesItsSides()
    {
        using var folder = new TemporaryFolder();
        var request = new ProfileRequest(ProfileSource.OfFile(folder.Write("table.csv", Table)));
        var comparison = new TableProfiler(new ProfileOptions(), 1).Compare(request with { Part = RowPart.FirstHalf }, request with { Part = RowPart.SecondHalf });
        var figures = ProfileFigures.Of(comparison, "one", "two").ToList();

        Assert.Equal(["one", "two"], figures.Where(figure => figure.Statistic == "rows").Select(figure => figure.Side));
        Assert.Equal(["first-half", "second-half"], figures.Where(figure => figure.Statistic == "part").Select(figure => figure.Text));
        Assert.Contains(figures, figure => figure is { Section: "difference", Column: "size", Side: "one | two" });
    }
}
