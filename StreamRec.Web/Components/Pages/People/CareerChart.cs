using System.Globalization;
using StreamRec.Core.People;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.People;

/// <summary>A career as bars: titles by year, one series for each role that the person has.</summary>
internal static class CareerChart
{
    /// <summary>The chart; <see langword="null"/> where everything is of one year, as one bar says nothing.</summary>
    public static ChartModel? Of(PersonProfile profile)
    {
        if (profile.Years.Count < 2)
        {
            return null;
        }

        var years = profile.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)).ToList();
        var perYear = profile.Credits.Where(credit => credit.Work.Year is not null).GroupBy(credit => credit.Work.Year!.Value).ToList();
        var busiest = perYear.MaxBy(year => year.Count())!;
        var titles = PersonWording.Titles(perYear.Sum(year => year.Count()));
        var traces = new List<ChartTrace>();
        if (profile.Person.Acted > 0)
        {
            traces.Add(new BarTrace(PeopleText.AsActor, years, [.. profile.Years.Select(year => (double)year.Acted)]));
        }

        if (profile.Person.Directed > 0)
        {
            traces.Add(new BarTrace(PeopleText.AsDirector, years, [.. profile.Years.Select(year => (double)year.Directed)]));
        }

        return new ChartModel(
            PeopleText.Career,
            // No year stands out where none has two titles.
            busiest.Count() > 1
                ? Wording.Fill(PeopleText.CareerSummary, titles, years[0], years[^1], busiest.Key, PersonWording.Titles(busiest.Count()))
                : Wording.Fill(PeopleText.CareerSummaryEven, titles, years[0], years[^1]),
            PeopleText.AxisYear,
            PeopleText.AxisTitles,
            traces);
    }
}
