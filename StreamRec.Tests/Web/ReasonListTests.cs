using Bunit;
using StreamRec.Core.Recommendation;
using StreamRec.Tests.Api;
using StreamRec.Web.Components.Pages.Predictor;

namespace StreamRec.Tests.Web;

public sealed class ReasonListTests : BunitContext
{
    [Fact]
    public void Render_ReasonAboutATitle_LinksToItInsideTheSentence()
    {
        var list = RenderReasons(new Reason(ReasonKind.RatedSimilar) { TitleRow = 0, Rating = 4.5, Effect = 0.25 });

        var sentence = list.Find("li.raises");
        Assert.Equal("Gave =Formula Road 4.5 of 5 stars; viewers rate the two alike (+0.25 for this score).", string.Join(' ', sentence.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("titles/as1", list.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Render_EveryKind_IsASentenceInBothLanguages()
    {
        foreach (var language in new[] { "en", "es" })
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(language);
            foreach (var kind in Enum.GetValues<ReasonKind>())
            {
                var list = RenderReasons(new Reason(kind) { TitleRow = 1, Rating = 3, Effect = -0.1, Mean = 3.25, Count = 2, Terms = ["storm"] });

                Assert.EndsWith(".", list.Find("li").TextContent.Trim(), StringComparison.Ordinal);
                Assert.DoesNotContain('{', list.Find("li").TextContent);
            }
        }
    }

    private IRenderedComponent<ReasonList> RenderReasons(params Reason[] reasons) => Render<ReasonList>(parameters => parameters
        .Add(list => list.Reasons, reasons)
        .Add(list => list.Works, FixedWorkspace.Small().Catalog.Works));
}
