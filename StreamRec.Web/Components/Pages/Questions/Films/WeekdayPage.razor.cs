using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Films;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"How many films came out on a day of the week?"</summary>
public sealed partial class WeekdayPage : FilmQuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "cantidad_filmaciones_dia";

    private ChartModel? chart;

    /// <summary>The weekday's name, Spanish or English.</summary>
    [SupplyParameterFromQuery(Name = "dia")]
    public string? Dia { get; set; }

    /// <inheritdoc />
    protected override string Name => Question;

    // The week begins with Monday here, in .NET with Sunday.
    private static List<string> Names => [.. Enumerable.Range(1, CalendarNames.SpanishWeekdays.Count).Select(number => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName((DayOfWeek)(number % 7)))];

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("dia", Dia);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        chart = null;
        Dia ??= CalendarAnswer.KeyOf(0, CalendarNames.SpanishWeekdays, CalendarNames.EnglishWeekdays);
        var number = CalendarNames.ReadWeekday("dia", Dia).Number;

        // However it was written in the address, the list shows it as chosen.
        Dia = CalendarAnswer.KeyOf(number - 1, CalendarNames.SpanishWeekdays, CalendarNames.EnglishWeekdays);
        var count = questions.CountsByWeekday[number - 1];
        chart = CalendarAnswer.Chart(FilmQuestionsText.ChartWeekdays, FilmQuestionsText.ChartDaysSummary, FilmQuestionsText.AxisWeekday, Names, questions.CountsByWeekday);
        return new QuestionAnswer(
            Wording.Fill(count == 1 ? FilmQuestionsText.DayCountOne : FilmQuestionsText.DayCount, count, Names[number - 1]), Table: null, CalendarAnswer.Remark(questions.UndatedCount));
    }
}
