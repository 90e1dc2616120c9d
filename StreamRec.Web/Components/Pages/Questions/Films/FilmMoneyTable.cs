using System.Globalization;
using StreamRec.Core.Films;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>Films and their money as tables.</summary>
internal static class FilmMoneyTable
{
    /// <summary>Films with date, return, budget, revenue, and what to know of each.</summary>
    public static TableModel Of(string name, IReadOnlyList<FilmMoney> films) => new(
        name,
        [
            new TableColumn(QuestionsText.ColumnTitle),
            new TableColumn(FilmQuestionsText.ColumnDate),
            new TableColumn(FilmQuestionsText.ColumnReturn, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnBudget, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnRevenue, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnNote),
        ],
        [.. films.Select(film => (IReadOnlyList<TableCell>)
        [
            FilmWording.NameCell(film.Film),
            FilmWording.DateCell(film.Film.Facts.ReleaseDate),
            FilmWording.NumberCell(film.Film.Facts.Return, "N2"),
            FilmWording.NumberCell(film.Film.Facts.Budget, "N0"),
            FilmWording.NumberCell(film.Film.Facts.Revenue, "N0"),
            new TableCell(NotesOn(film)),
        ])]);

    /// <summary>Totals, one row for each selection of films.</summary>
    public static TableModel Totals(params (string Selection, MoneyTotals Totals)[] rows) => new(
        FilmQuestionsText.Totals,
        [
            new TableColumn(FilmQuestionsText.ColumnSelection),
            new TableColumn(FilmQuestionsText.ColumnFilms, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnKnownReturns, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnTotalReturn, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnMeanReturn, IsNumber: true),
        ],
        [.. rows.Select(row => (IReadOnlyList<TableCell>)
        [
            new TableCell(row.Selection),
            FilmWording.NumberCell(row.Totals.FilmCount, "N0"),
            FilmWording.NumberCell(row.Totals.KnownReturns, "N0"),
            FilmWording.NumberCell(row.Totals.TotalReturn, "N2"),
            FilmWording.NumberCell(row.Totals.MeanReturn, "N2"),
        ])]);

    private static string NotesOn(FilmMoney film) => string.Join(
        CultureInfo.CurrentCulture.TextInfo.ListSeparator + " ",
        new[] { film.HasTinyBudget ? FilmQuestionsText.TinyBudget : null, film.IsOwnDirection ? FilmQuestionsText.OwnDirection : null }.Where(note => note is not null));
}
