using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>Numbers with the digits that their unit deserves.</summary>
internal static class FigureText
{
    /// <summary>The .NET format of a unit's numbers.</summary>
    public static string Format(FigureUnit unit) => unit switch
    {
        FigureUnit.Share => "P1",
        FigureUnit.Year => "0",
        FigureUnit.Stars or FigureUnit.Factor or FigureUnit.Correlation => "N2",
        FigureUnit.Points => "N1",
        FigureUnit.Plain => "#,0.##",
        _ => "N0",
    };

    /// <summary>A number.</summary>
    public static string Of(FigureUnit unit, double value, IFormatProvider format) => unit switch
    {
        FigureUnit.Month => Month(value).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => value.ToString(Format(unit), format),
    };

    /// <summary>A number with its unit, for a sentence or a tile: large sums of money in millions.</summary>
    public static string WithUnit(FigureUnit unit, double value)
    {
        var culture = CultureInfo.CurrentCulture;
        return unit switch
        {
            FigureUnit.Dollars when Math.Abs(value) >= 1e9 => Localization.Wording.Fill(ExploreText.BillionDollars, value / 1e9),
            FigureUnit.Dollars when Math.Abs(value) >= 1e6 => Localization.Wording.Fill(ExploreText.MillionDollars, value / 1e6),
            FigureUnit.Dollars => Localization.Wording.Fill(ExploreText.Dollars, value),
            FigureUnit.Minutes => Localization.Wording.Fill(ExploreText.Minutes, value),
            FigureUnit.Years => Localization.Wording.Fill(value == 1 ? ExploreText.OneYear : ExploreText.Years, value),
            _ => Of(unit, value, culture),
        };
    }

    /// <summary>The first day of a month that is written as 12 · year + month − 1.</summary>
    public static DateOnly Month(double value)
    {
        var month = (int)Math.Clamp(value, 12, (9999 * 12) + 11);
        return new DateOnly(month / 12, (month % 12) + 1, 1);
    }
}
