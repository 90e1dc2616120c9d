using StreamRec.Core.Studies;

namespace StreamRec.Tests.Studies;

public sealed class StudyTableTests : IDisposable
{
    private readonly StudyFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Rows_OfEveryPoint_HaveACellForEachHeading()
    {
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.Compare, Models = [new("bias"), StudyFixture.Quick()], TestShare = 0.2, Ranking = false });

        var headings = StudyTable.Headings(study).ToList();
        var rows = StudyTable.Rows(study).ToList();

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(headings.Count, row.Count));
        Assert.Equal(["bias", "mf"], rows.Select(row => row[headings.IndexOf("model")]));
        Assert.Equal(["", "4"], rows.Select(row => row[headings.IndexOf("factors")]));
        Assert.Equal(study.Points[1].Mean!.Rmse, double.Parse(rows[1][headings.IndexOf("rmse")], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("", rows[0][headings.IndexOf("ndcg")]);
    }
}
