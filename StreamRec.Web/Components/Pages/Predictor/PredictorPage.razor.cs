using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Predictor;

/// <summary>"Will user X like work Y?": the verdict with its reasons, the user's history and the ranked list. The address holds user, work and threshold.</summary>
public sealed partial class PredictorPage : WorkspacePage
{
    private const int RecommendedCount = 12;
    private const int UnknownUserRow = -1;

    private UserChoice? chosenUser;
    private Work? work;
    private readonly FieldText slider = new();
    private double threshold;
    private Prediction? prediction;
    private double? ownRating;
    private string? problem;
    private TableModel? history;
    private IReadOnlyList<Work> recommended = [];
    private Dictionary<int, double> expected = [];
    private (Workspace? Workspace, int User) shownUser;

    [SupplyParameterFromQuery]
    private string? User { get; set; }

    [SupplyParameterFromQuery]
    private string? Title { get; set; }

    [SupplyParameterFromQuery]
    private string? Threshold { get; set; }

    [Inject]
    private StreamRecOptions Options { get; set; } = null!;

    private string UserName => string.IsNullOrWhiteSpace(User) ? PredictorText.SomeUser : PredictorWording.User(User.Trim());

    private string ApiCall => $"curl \"{new QueryText(Navigation.BaseUri + "api/predictions").Add("user", User?.Trim() ?? "0").Add("title", work?.Id).Add("threshold", threshold)}\"";

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        problem = null;
        slider.Receive(Written(ReadThreshold() ?? Options.Prediction.Threshold));
        threshold = Parse(slider.Value)!.Value;
        work = workspace.Catalog.Find(Title);
        var row = string.IsNullOrWhiteSpace(User) ? UnknownUserRow : workspace.Users.Find(User);
        if (!string.IsNullOrWhiteSpace(Title) && work is null)
        {
            problem = Wording.Fill(PredictorText.UnknownTitle, Title);
        }
        else if (!string.IsNullOrWhiteSpace(User) && row < 0)
        {
            problem = Wording.Fill(PredictorText.UnknownUser, User);
        }

        TakeUser(workspace, row);
        prediction = work is null ? null : workspace.Predictor.Predict(row, work.Row, threshold);
        ownRating = work is null || row < 0 ? null : OwnRating(workspace.Ratings, row, work.Row);
    }

    private void TakeUser(Workspace workspace, int row)
    {
        if (shownUser == (workspace, row) && (row >= 0) == (chosenUser is not null))
        {
            return;
        }

        shownUser = (workspace, row);
        chosenUser = row < 0 ? null : UserChoice.Of(workspace, row);
        history = row < 0 ? null : UserHistory.Of(workspace, row);
        var list = row < 0 ? [] : workspace.Predictor.Recommend(new RecommendationQuery(row, RecommendedCount, threshold)).Titles;
        recommended = [.. list.Select(each => workspace.Catalog.Works[each.TitleRow])];
        expected = list.ToDictionary(each => each.TitleRow, each => each.Score);
    }

    private RenderFragment? ExpectedLine(Work each) => builder =>
    {
        builder.OpenComponent<Stars>(0);
        builder.AddComponentParameter(1, nameof(Stars.Score), expected[each.Row]);
        builder.AddComponentParameter(2, nameof(Stars.Height), 14);
        builder.CloseComponent();
        builder.AddContent(3, " " + TitleWording.Score(expected[each.Row]));
    };

    // While the slider moves only the verdict follows; the address, and with it the history of the browser, changes when it is let go.
    private void OnThresholdMoved(string? position)
    {
        if (Workspace is not null && Parse(position) is { } moved)
        {
            slider.Value = position!;
            threshold = moved;
            prediction = work is null ? null : Workspace.Predictor.Predict(shownUser.User, work.Row, threshold);
        }
    }

    private void OnThresholdSet(ChangeEventArgs change)
    {
        if (Parse(change.Value as string) is { } set)
        {
            slider.Send(Written(set));
            Navigation.NavigateTo(Address(User, Title, set), replace: true);
        }
    }

    private void Show(string? user, string? wanted) => Navigation.NavigateTo(Address(user, wanted, ReadThreshold()));

    private static string Address(string? user, string? wanted, double? limit) =>
        new QueryText("predictor").Add("user", user).Add("title", wanted).Add("threshold", limit).ToString();

    private static string Written(double score) => score.ToString(CultureInfo.InvariantCulture);

    private double? ReadThreshold() => Parse(Threshold);

    private static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= RatingScale.Minimum and <= RatingScale.Maximum ? value : null;

    private static double? OwnRating(RatingTable ratings, int user, int titleRow)
    {
        var place = ratings.TitlesOf(user).LastIndexOf(titleRow);
        return place < 0 ? null : RatingScale.FromHalfStars(ratings.HalfStarsOf(user)[place]);
    }
}
