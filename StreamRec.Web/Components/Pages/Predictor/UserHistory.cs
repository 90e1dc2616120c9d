using System.Globalization;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Predictor;

/// <summary>What a user has rated, as a table.</summary>
internal static class UserHistory
{
    /// <summary>The ratings, best first, then in catalog order; with dates where the data has them.</summary>
    public static TableModel Of(Workspace workspace, int user)
    {
        var titles = workspace.Ratings.TitlesOf(user).ToArray();
        var scores = workspace.Ratings.HalfStarsOf(user).ToArray();
        var times = workspace.Ratings.TimesOf(user).ToArray();
        var order = Enumerable.Range(0, titles.Length).OrderByDescending(place => scores[place]).ThenBy(place => titles[place]);
        return new TableModel(
            Wording.Fill(PredictorText.History, PredictorWording.User(workspace.Users.TextOf(user))),
            [
                new TableColumn(QuestionsText.ColumnTitle),
                new TableColumn(QuestionsText.ColumnPlatform),
                new TableColumn(PredictorText.ColumnScore, IsNumber: true),
                .. times.Length > 0 ? [new TableColumn(PredictorText.ColumnDate)] : Array.Empty<TableColumn>(),
            ],
            [.. order.Select(place => Row(workspace, titles[place], scores[place], times.Length > 0 ? times[place] : null))]);
    }

    private static List<TableCell> Row(Workspace workspace, int titleRow, byte halfStars, long? time)
    {
        var work = workspace.Catalog.Works[titleRow];
        var score = RatingScale.FromHalfStars(halfStars);
        List<TableCell> cells =
        [
            new(work.Name, $"titles/{Uri.EscapeDataString(work.Id)}"),
            new(TitleWording.Sources(work)),
            new(TitleWording.HalfStepScore(score), Raw: score.ToString("0.0", CultureInfo.InvariantCulture)),
        ];
        if (time is { } seconds)
        {
            cells.Add(DateCell(seconds));
        }

        return cells;
    }

    private static TableCell DateCell(long seconds)
    {
        if (seconds == RatingTable.NoTime)
        {
            return new TableCell("");
        }

        var date = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new TableCell(date.ToString("d", CultureInfo.CurrentCulture), Raw: date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
