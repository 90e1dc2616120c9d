using StreamRec.Core.Profiling;

namespace StreamRec.Tests.Profiling;

public sealed class AlertTests
{
    [Theory]
    [InlineData("7 7 7 7", "Constant Zeros- Unique-")]
    [InlineData("1 2 3 4", "Unique Constant-")]
    [InlineData("0 2 3 3", "Zeros")]
    [InlineData("1 1 - 2", "Missing Unique-")]
    [InlineData("aa bb aa bb", "ConstantLength Imbalance-")]
    [InlineData("aa b aa b", "ConstantLength-")]
    [InlineData("a a a a a a a a a b", "Imbalance")]
    [InlineData("- - -", "Empty Missing- Constant-")]
    public void Profile_SmallColumn_WarnsByTheRules(string values, string expected)
    {
        var profile = Profiled.Csv("value,other\n" + string.Concat(values.Split(' ').Select((value, row) => $"{(value == "-" ? "" : value)},{row % 2}\n")));
        var kinds = profile.Alerts.Where(alert => alert.Column == "value").Select(alert => alert.Kind.ToString()).ToHashSet();

        foreach (var rule in expected.Split(' '))
        {
            Assert.Equal(!rule.EndsWith('-'), kinds.Contains(rule.TrimEnd('-')));
        }
    }

    [Fact]
    public void Profile_FarValue_IsSkewed()
    {
        var profile = Profiled.Sql("select case when i = 0 then 1000000 else i % 2 end as money, i % 2 as even from range(1000) r(i)");

        var alert = Assert.Single(profile.Alerts, alert => alert.Kind == AlertKind.Skewed);
        Assert.Equal("money", alert.Column);
        Assert.InRange(alert.Value!.Value, 31, 32);
    }

    [Fact]
    public void Profile_EvenValues_AreUniform()
    {
        var profile = Profiled.Sql("select i % 10 as even, 'c' || (i % 4) as category, hash(i) % 3 as chance from range(1000) r(i)");

        Assert.Equal(["even", "category"], profile.Alerts.Where(alert => alert.Kind == AlertKind.Uniform).Select(alert => alert.Column));
    }

    [Fact]
    public void Profile_ColumnsThatGoTogether_NameEachOther()
    {
        var profile = Profiled.Sql("select i as a, 1000 - i as b, hash(i) % 100 as c from range(500) r(i)");

        var alerts = profile.Alerts.Where(alert => alert.Kind == AlertKind.HighCorrelation).ToList();
        Assert.Equal(["a", "b"], alerts.Select(alert => alert.Column));
        Assert.Equal(["b"], alerts[0].Others);
        Assert.Equal(-1, alerts[0].Value!.Value, 10);
    }

    [Fact]
    public void Profile_MoreColumnsThanTheLimit_IsTruncated()
    {
        var profile = Profiled.Csv("a,b,c\n1,2,3\n4,5,6\n", new ProfileOptions { MaximumColumns = 2 });

        Assert.Equal(["a", "b"], profile.Columns.Select(column => column.Name));
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.Truncated, Value: 3 });
        Assert.Contains(new ProfileNote(NoteKind.Columns, 2, 3), profile.Notes);
    }

    [Fact]
    public void Profile_InfiniteNumbers_AreNamed() =>
        Assert.Contains(Profiled.Sql("select unnest(['inf', '1', '2']::double[]) as value").Alerts, alert => alert is { Kind: AlertKind.Infinite, Column: "value" });

    [Fact]
    public void Profile_NoRows_IsEmpty()
    {
        var profile = Profiled.Csv("a,b\n");

        Assert.Equal(0, profile.Rows);
        Assert.Equal(AlertKind.Empty, Assert.Single(profile.Alerts).Kind);
        Assert.Equal(2, profile.Columns.Count);
    }
}
