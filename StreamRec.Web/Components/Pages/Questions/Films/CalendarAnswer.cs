using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>What the questions about months and weekdays have in common: names in the visitor's language, and all counts as a chart.</summary>
internal static class CalendarAnswer
{
    /// <summary>The key in a list of Spanish and English names that stands for a place: the English one for visitors who read no Spanish.</summary>
    public static string KeyOf(int place, IReadOnlyList<string> spanish, IReadOnlyList<string> english) =>
        System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? spanish[place] : english[place];

    /// <summary>What to know about films without a date; <see langword="null"/> when there are none.</summary>
    public static string? Remark(int undated) => undated == 0 ? null : Wording.Fill(FilmQuestionsText.Undated, undated);

    /// <summary>All counts as bars.</summary>
    public static ChartModel Chart(string title, string summary, string axis, IReadOnlyList<string> names, IReadOnlyList<int> counts)
    {
        var most = counts.Index().MaxBy(count => count.Item);
        var fewest = counts.Index().MinBy(count => count.Item);
        return new ChartModel(
            title,
            Wording.Fill(summary, names[most.Index], most.Item, names[fewest.Index], fewest.Item),
            axis,
            FilmQuestionsText.AxisFilms,
            [new BarTrace(FilmQuestionsText.AxisFilms, names, [.. counts.Select(count => (double)count)])]);
    }
}
