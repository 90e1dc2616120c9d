using System.Globalization;
using StreamRec.Core.Activity;
using StreamRec.Web.Components.Pages.Activity;

namespace StreamRec.Tests.Web;

public sealed class ActivityWordingTests
{
    public static TheoryData<ActivityCause> Causes => [.. Enum.GetValues<ActivityCause>()];

    [Theory]
    [MemberData(nameof(Causes))]
    public void Reason_EveryCause_IsASentenceInBothLanguages(ActivityCause cause)
    {
        var step = Step(cause, "mf", 1L, 2L, 3L);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var spanish = ActivityWording.Reason(step);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.False(string.IsNullOrWhiteSpace(ActivityWording.Reason(step)));
        Assert.DoesNotContain('{', ActivityWording.Reason(step));
        Assert.True(cause == ActivityCause.Problem || spanish != ActivityWording.Reason(step), spanish);
    }

    [Fact]
    public void Reason_Comparison_TellsTheFiguresInTheVisitorsFormat()
    {
        var step = Step(ActivityCause.Worse, "RMSE", 0.9, 0.875, 1_200L);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        Assert.Contains("RMSE 0,9000", ActivityWording.Reason(step), StringComparison.Ordinal);
        Assert.Contains("RMSE 0.9000", ActivityWording.EnglishReason(step), StringComparison.Ordinal);
    }

    [Fact]
    public void Reason_FileUnusable_IsSaidInTheVisitorsLanguage()
    {
        var step = Step(ActivityCause.FileUnusable, "2.csv, line 1: row 1: the file is UTF-16; save it as UTF-8.");

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        Assert.EndsWith("2.csv, línea 1: fila 1: el archivo está en UTF-16; guárdalo como UTF-8.", ActivityWording.Reason(step), StringComparison.Ordinal);
        Assert.EndsWith("2.csv, line 1: row 1: the file is UTF-16; save it as UTF-8.", ActivityWording.EnglishReason(step), StringComparison.Ordinal);
    }

    [Fact]
    public void Reason_ValueIsMissing_IsStillSaid() => Assert.NotEmpty(ActivityWording.Reason(Step(ActivityCause.Worse)));

    [Fact]
    public void Address_Query_IsReadBackAndNonsenseIsLeftOut()
    {
        var query = new ActivityQuery { Kind = ActivityKind.Import, Outcome = ActivityOutcome.Failed, About = "a b&c", Page = 3 };

        Assert.Equal("activity?kind=import&outcome=failed&about=a%20b%26c&page=3", ActivityAddress.Of(query));
        Assert.Equal(query, ActivityAddress.Read("import", "failed", "a b&c", "3"));
        Assert.Equal(new ActivityQuery(), ActivityAddress.Read("holiday", "1", " ", "-4"));
    }

    private static ActivityEvent Step(ActivityCause cause, params object[] values) =>
        new("a", DateTimeOffset.UnixEpoch, ActivityKind.Import, ActivityOutcome.Done, cause) { Values = values };
}
