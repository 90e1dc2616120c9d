using System.Globalization;
using StreamRec.Core.History;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.History;

/// <summary>S4's combined score as the page shows it.</summary>
/// <param name="TopFilms">The films with the highest score, or <see langword="null"/> without films.</param>
/// <param name="GenreChart">Published means and those here, or <see langword="null"/> without films.</param>
/// <param name="Genres">The same as a table; only the published means without films.</param>
internal sealed record ScoreFigures(TableModel? TopFilms, ChartModel? GenreChart, TableModel Genres)
{
    private const int TopCount = 10;

    /// <summary>What is wrong with the score.</summary>
    public static IReadOnlyList<string> Defects =>
        [HistoryText.ScoreDefectWeights, HistoryText.ScoreDefectVotes, HistoryText.ScoreDefectRating, HistoryText.ScoreDefectRows];

    /// <summary>Scores the films.</summary>
    public static ScoreFigures Of(Workspace workspace)
    {
        var scores = CombinedScores.Of(workspace.Films);
        var here = scores.ByGenre.ToDictionary(genre => genre.Genre, StringComparer.Ordinal);
        string[] genres = [.. PublishedFigures.MeanScoreByGenre.Keys, .. here.Keys.Except(PublishedFigures.MeanScoreByGenre.Keys, StringComparer.Ordinal)];
        return new ScoreFigures(scores.Ranked.Count == 0 ? null : TopOf(scores), here.Count == 0 ? null : ChartOf(scores, genres, here), TableOf(genres, here));
    }

    private static TableModel TopOf(CombinedScores scores) => new(
        HistoryText.ScoreTop,
        [
            new TableColumn(HistoryText.ColumnTitle), new TableColumn(HistoryText.ColumnYear, IsNumber: true), new TableColumn(HistoryText.ColumnVoteAverage, IsNumber: true),
            new TableColumn(HistoryText.ColumnVoteCount, IsNumber: true), new TableColumn(HistoryText.ColumnPopularity, IsNumber: true), new TableColumn(HistoryText.ColumnScore, IsNumber: true),
        ],
        [.. scores.Ranked.Take(TopCount).Select(RowOf)]);

    private static IReadOnlyList<TableCell> RowOf(ScoredFilm each) =>
    [
        new TableCell(each.Film.Title.Name, $"titles/{Uri.EscapeDataString(each.Film.Title.Id)}"),
        new TableCell(each.Film.Title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        HistoryCells.Of(each.Film.Facts.VoteAverage, "N1"),
        HistoryCells.Of(each.Film.Facts.VoteCount),
        HistoryCells.Of(each.Film.Facts.Popularity),
        HistoryCells.Of(each.Score),
    ];

    private static ChartModel ChartOf(CombinedScores scores, string[] genres, Dictionary<string, GenreScore> here) => new(
        HistoryText.ScoreGenres,
        Wording.Fill(HistoryText.ScoreSummary, scores.ByGenre[0].Genre, scores.ByGenre[0].Mean),
        HistoryText.ColumnGenre,
        HistoryText.ColumnScore,
        [
            new BarTrace(HistoryText.Published, genres, [.. genres.Select(genre => PublishedFigures.MeanScoreByGenre.GetValueOrDefault(genre, double.NaN))]) { ValueFormat = "N2" },
            new BarTrace(HistoryText.Here, genres, [.. genres.Select(genre => here.TryGetValue(genre, out var score) ? score.Mean : double.NaN)]) { ValueFormat = "N2" },
        ]);

    private static TableModel TableOf(string[] genres, Dictionary<string, GenreScore> here) => new(
        HistoryText.ScoreGenres,
        [
            new TableColumn(HistoryText.ColumnGenre), new TableColumn(HistoryText.Published, IsNumber: true),
            new TableColumn(HistoryText.Here, IsNumber: true), new TableColumn(HistoryText.ColumnFilmCount, IsNumber: true),
        ],
        [
            .. genres.Select(genre => (IReadOnlyList<TableCell>)
            [
                new TableCell(genre),
                HistoryCells.Of(PublishedFigures.MeanScoreByGenre.TryGetValue(genre, out var published) ? published : null),
                HistoryCells.Of(here.GetValueOrDefault(genre)?.Mean),
                HistoryCells.Of((long?)here.GetValueOrDefault(genre)?.Films),
            ]),
        ]);
}
