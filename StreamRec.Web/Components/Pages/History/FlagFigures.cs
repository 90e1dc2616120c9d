using StreamRec.Core.History;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.History;

/// <summary>S4's four genre flags as the page shows them.</summary>
/// <param name="Remark">What the comparison of the published file gave, or that it was not imported.</param>
/// <param name="Table">Published, counted in the file, and films of that genre here.</param>
internal sealed record FlagFigures(string Remark, TableModel Table)
{
    /// <summary>What is wrong with the published file.</summary>
    public static IReadOnlyList<string> Defects => [HistoryText.FlagsDefectTitles, HistoryText.FlagsDefectRepeated, HistoryText.FlagsDefectMissing];

    /// <summary>Compares with the films, and with the published file where this snapshot's import read it.</summary>
    public static FlagFigures Of(Workspace workspace)
    {
        var figures = workspace.Snapshot.Import.Files.FirstOrDefault(file => file.Kind == "combined-scores")?.Figures;
        var films = workspace.Films.All;
        var table = new TableModel(
            HistoryText.FlagsTable,
            [
                new TableColumn(HistoryText.ColumnGenre), new TableColumn(HistoryText.Published, IsNumber: true), new TableColumn(HistoryText.FlagsFile, IsNumber: true),
                new TableColumn(HistoryText.FlagsOnce, IsNumber: true), new TableColumn(HistoryText.FlagsFilms, IsNumber: true),
            ],
            [
                .. PublishedFigures.GenreFlags.Select(flag => (IReadOnlyList<TableCell>)
                [
                    new TableCell(flag.Key),
                    HistoryCells.Of(flag.Value),
                    HistoryCells.Of(Figure(figures, flag.Key)),
                    HistoryCells.Of(Figure(figures, flag.Key + "OncePerId")),
                    HistoryCells.Of(films.Count == 0 ? null : films.Count(film => film.Title.Genres.Contains(flag.Key, StringComparer.OrdinalIgnoreCase))),
                ]),
            ]);
        var remark = figures is null
            ? HistoryText.FlagsNotRead
            : Wording.Fill(HistoryText.FlagsRead, figures["rows"], figures["distinctIds"], figures["otherFilmsTitle"], figures["unknownFilms"], figures["blankTitles"]);
        return new FlagFigures(remark, table);
    }

    private static long? Figure(IReadOnlyDictionary<string, long>? figures, string name) => figures is not null && figures.TryGetValue(name, out var figure) ? figure : null;
}
