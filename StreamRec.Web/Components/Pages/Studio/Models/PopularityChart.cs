using System.Globalization;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Whether a model's lists favour what is popular anyway.</summary>
internal static class PopularityChart
{
    /// <summary>The shares of each tenth of the titles in the ratings and in the lists; <see langword="null"/> where that was not kept.</summary>
    public static ChartModel? Of(IReadOnlyList<PopularityShare> shares)
    {
        if (shares.Count == 0)
        {
            return null;
        }

        string[] labels = [.. shares.Select(share => share.Tenth == 0 ? ModelText.Unrated : share.Tenth.ToString(CultureInfo.CurrentCulture))];
        BarTrace Bars(string name, Func<PopularityShare, double> value) => new(name, labels, [.. shares.Select(value)]) { ValueFormat = "P1" };
        return new ChartModel(
            ModelText.PopularityTitle,
            Wording.Fill(ModelText.PopularitySummary, shares[0].Ratings, shares[0].Listed, shares[0].PopularListed),
            ModelText.AxisTenth,
            ModelText.AxisShare,
            [Bars(ModelText.TraceRatings, share => share.Ratings), Bars(ModelText.TraceListed, share => share.Listed), Bars(ModelText.MostPopular, share => share.PopularListed)])
        {
            Columns =
            [
                new ChartColumn(ModelText.ColumnTitles, [.. shares.Select(share => (double)share.Titles)], "N0"),
                new ChartColumn(ModelText.ColumnFewest, [.. shares.Select(share => (double)share.FewestRatings)], "N0"),
                new ChartColumn(ModelText.ColumnMost, [.. shares.Select(share => (double)share.MostRatings)], "N0"),
            ],
        };
    }
}
