using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

/// <summary>The real catalogs, against what is known of them.</summary>
public sealed class RealProfileTests
{
    [Fact]
    public void Profile_NetflixCatalog_GivesKnownFigures()
    {
        var file = SharedData.Require("data/platforms/netflix_titles.csv");
        var profile = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(ProfileSource.OfFile(file)));

        Assert.Equal(8_807, profile.Rows);
        Assert.Equal([6_131L, 2_676], Column("type").Common.Select(value => value.Count));
        Assert.Equal((2_634, 4_528), (Column("director").Missing, Column("director").Distinct));
        Assert.Equal(ColumnKind.Date, Column("date_added").Kind);
        Assert.Equal((1925, 2021), (Column("release_year").Numeric!.Minimum, Column("release_year").Numeric!.Maximum));
        Assert.Equal(514, Column("listed_in").Distinct);
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.Unique, Column: "show_id" });

        ColumnProfile Column(string name) => profile.Columns.Single(column => column.Name == name);
    }
}
