using System.Globalization;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.History;

/// <summary>Answers that the earlier systems published and that their own data contradicts.</summary>
internal static class Contradictions
{
    /// <summary>System, question, what was published, what is right.</summary>
    public static TableModel Table => new(
        HistoryText.AnswersTitle,
        [new TableColumn(HistoryText.ColumnSystem), new TableColumn(HistoryText.ColumnQuestion), new TableColumn(HistoryText.Published), new TableColumn(HistoryText.ColumnRight)],
        [
            .. new[]
            {
                ("S3", "get_actor(disney, 2018)", "9685 mia jenness", "sam peltz (3)"),
                ("S3", HistoryText.AskFilmsOnAmazon, Number(9_668), HistoryText.RightFilmsOnAmazon),
                ("S0", HistoryText.AskNullRating, HistoryText.PublishedNullRating, HistoryText.RightNullRating),
                ("S0", HistoryText.AskTwoFilms, HistoryText.PublishedTwoFilms, HistoryText.RightTwoFilms),
                ("S4", HistoryText.AskMonthDay, $"{Number(3_479)} / {Number(4_360)}", $"{Number(3_661)} / {Number(4_640)}"),
                ("S4", "get_director(John Lasseter)", Films(3, 21.005), Films(10, 27.654)),
                ("S2", "get_director(Steven Spielberg)", Films(33, 76.05), Films(33, 309.998)),
                ("S2", "get_director(Tom Hanks)", Decimals(0.12), Decimals(1.205)),
                ("S2", HistoryText.AskBatman, HistoryText.PublishedBatman, HistoryText.RightBatman),
                ("S4", HistoryText.AskMostRated, "Shara, 81", HistoryText.RightMostRated),
                ("S4", HistoryText.AskTitles, HistoryText.PublishedTitles, HistoryText.RightTitles),
            }.Select(row => (IReadOnlyList<TableCell>)[new TableCell(row.Item1), new TableCell(row.Item2), new TableCell(row.Item3), new TableCell(row.Item4)]),
        ]);

    private static string Films(int count, double sum) => Wording.Fill(HistoryText.FilmsAndReturn, count, Decimals(sum));

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private static string Decimals(double value) => value.ToString("0.###", CultureInfo.CurrentCulture);
}
