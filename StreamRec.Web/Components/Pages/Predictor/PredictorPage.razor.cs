using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Components.Pages.Tastes;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Predictor;

/// <summary>"Will user X like work Y?": the verdict with its reasons, the user's history and the ranked list. The address holds user, work, threshold, list and changed ratings.</summary>
public sealed partial class PredictorPage : ListPage
{
    private const int UnknownUserRow = -1;

    private UserChoice? chosenUser;
    private Work? work;
    private readonly FieldText slider = new();
    private double threshold;
    private Prediction? prediction;
    private double? ownRating;
    private string? problem;
    private TableModel? history;
    private (Workspace? Workspace, int User) shownUser;

    [SupplyParameterFromQuery]
    private string? User { get; set; }

    [SupplyParameterFromQuery]
    private string? Title { get; set; }

    [SupplyParameterFromQuery]
    private string? Threshold { get; set; }

    private string UserName => string.IsNullOrWhiteSpace(User) ? PredictorText.SomeUser : PredictorWording.User(User.Trim());

    private string ApiCall => changes.Count > 0
        ? RequestText.Of(Navigation.BaseUri + "api/what-if", new { user = User?.Trim(), changes = RequestText.Of(changes, Workspace!.Catalog), titles = new[] { work?.Id } })
        : $"curl \"{new QueryText(Navigation.BaseUri + "api/predictions").Add("user", User?.Trim() ?? "0").Add("title", work?.Id).Add("threshold", threshold)}\"";

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
        TakeRatings(workspace, row);
        prediction = work is null ? null : workspace.Predictor.Predict(taste, work.Row, threshold, ReasonDepth.Full);
        ownRating = work is null ? null : taste.ScoreOf(work.Row);
        OfferRatings(workspace);
    }

    private void TakeUser(Workspace workspace, int row)
    {
        if (shownUser != (workspace, row) || (row >= 0) != (chosenUser is not null))
        {
            shownUser = (workspace, row);
            chosenUser = row < 0 ? null : UserChoice.Of(workspace, row);
            history = row < 0 ? null : UserHistory.Of(workspace, row);
            picked.Clear();
        }
    }

    // While the slider moves only the verdict follows; the address, and with it the history of the browser, changes when it is let go.
    private void OnThresholdMoved(string? position)
    {
        if (Workspace is not null && Parse(position) is { } moved)
        {
            slider.Value = position!;
            threshold = moved;
            prediction = work is null ? null : Workspace.Predictor.Predict(taste, work.Row, threshold, ReasonDepth.Full);
        }
    }

    private void OnThresholdSet(ChangeEventArgs change)
    {
        if (Parse(change.Value as string) is { } set)
        {
            slider.Send(Written(set));
            Navigation.NavigateTo(Address(User, Title, set, changes, Choice), replace: true);
        }
    }

    // Changed ratings are one user's: another user comes with their own.
    private void Show(string? user, string? wanted) => Navigation.NavigateTo(Address(user, wanted, ReadThreshold(), user == User ? changes : [], Choice));

    private string Address(string? user, string? wanted, double? limit, IReadOnlyList<RatingChange> changed, ListChoice choice) => choice
        .AddTo(new QueryText("predictor").Add("user", user).Add("title", wanted).Add("threshold", limit).Add("r", RatingText.Of(changed, Workspace!.Catalog)))
        .ToString();

    private static string Written(double score) => score.ToString(CultureInfo.InvariantCulture);

    private double? ReadThreshold() => Parse(Threshold);

    private static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= RatingScale.Minimum and <= RatingScale.Maximum ? value : null;
}
