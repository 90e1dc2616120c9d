using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Films;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"How many films came out in a month?"</summary>
public sealed partial class MonthPage : FilmQuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "cantidad_filmaciones_mes";

    private ChartModel? chart;

    /// <summary>The month's name, Spanish or English.</summary>
    [SupplyParameterFromQuery(Name = "mes")]
    public string? Mes { get; set; }

    /// <inheritdoc />
    protected override string Name => Question;

    private static List<string> Names => [.. CultureInfo.CurrentUICulture.DateTimeFormat.MonthNames.Take(CalendarNames.SpanishMonths.Count)];

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("mes", Mes);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        chart = null;
        Mes ??= CalendarAnswer.KeyOf(0, CalendarNames.SpanishMonths, CalendarNames.EnglishMonths);
        var number = CalendarNames.ReadMonth("mes", Mes).Number;

        // However it was written in the address, the list shows it as chosen.
        Mes = CalendarAnswer.KeyOf(number - 1, CalendarNames.SpanishMonths, CalendarNames.EnglishMonths);
        var count = questions.CountsByMonth[number - 1];
        chart = CalendarAnswer.Chart(FilmQuestionsText.ChartMonths, FilmQuestionsText.ChartSummary, FilmQuestionsText.AxisMonth, Names, questions.CountsByMonth);
        return new QuestionAnswer(
            Wording.Fill(count == 1 ? FilmQuestionsText.MonthCountOne : FilmQuestionsText.MonthCount, count, Names[number - 1]), Table: null, CalendarAnswer.Remark(questions.UndatedCount));
    }
}
