using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions;

/// <summary>"How many titles score above X?"</summary>
public sealed partial class ScoreCountPage : QuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "get_score_count";

    private const string FirstScore = "3.5";

    /// <summary>The score as typed.</summary>
    [SupplyParameterFromQuery]
    public string? Scored { get; set; }

    /// <summary>The key of what is counted; by year of release when left out.</summary>
    [SupplyParameterFromQuery]
    public string? Basis { get; set; }

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    internal override void Write(QueryText address) =>
        address.Add("platform", Platform).Add("scored", WithPoint(Scored)).Add("year", Year).Add("basis", Basis == QuestionParameters.ReleaseYear ? null : Basis).Add("type", Type);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        Scored ??= FirstScore;
        var answer = workspace.Questions.GetScoreCount(new ScoreCountQuestion(
            QuestionParameters.ReadScore("scored", WithPoint(Scored)),
            CatalogTerms.ReadPlatform("platform", Platform),
            QuestionParameters.ReadYear("year", Year),
            QuestionParameters.ReadBasis("basis", Basis),
            CatalogTerms.ReadType("type", Type)));
        var score = answer.Question.Scored.ToString("0.##", CultureInfo.CurrentCulture);
        var text = answer.Count switch
        {
            0 => QuestionsText.CountSentenceNone,
            1 => QuestionsText.CountSentenceOne,
            _ => QuestionsText.CountSentence,
        };
        return new QuestionAnswer(Wording.Fill(text, answer.Count, score), Table: null, RemarkOn(answer));
    }

    // A title's page shows ratings from every source, so that nothing found here needs its reason.
    private static string? RemarkOn(ScoreCountAnswer answer) => answer switch
    {
        { Count: 0 } => QuestionsText.CountOwnScoresOnly,
        { CountByGivenScore: 0 } => null,
        _ => Wording.Fill(QuestionsText.CountByGivenScore, answer.CountByGivenScore),
    };

    // People whose language writes 3,5 may type it so; the API takes a point only.
    private static string? WithPoint(string? text) => text?.Replace(',', '.');
}
