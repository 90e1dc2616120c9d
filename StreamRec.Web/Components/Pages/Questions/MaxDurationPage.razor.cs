using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions;

/// <summary>"Which title is the longest?"</summary>
public sealed partial class MaxDurationPage : QuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "get_max_duration";

    /// <summary>The unit's key; minutes when left out.</summary>
    [SupplyParameterFromQuery(Name = "duration_type")]
    public string? Unit { get; set; }

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    internal override void Write(QueryText address) =>
        address.Add("year", Year).Add("platform", Platform).Add("duration_type", Unit == CatalogTerms.Minutes ? null : Unit).Add("type", Type);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var answer = workspace.Questions.GetMaxDuration(new MaxDurationQuestion(
            QuestionParameters.ReadYear("year", Year),
            CatalogTerms.ReadPlatform("platform", Platform),
            CatalogTerms.ReadDurationUnit("duration_type", Unit),
            CatalogTerms.ReadType("type", Type)));
        if (answer.Value is not { } value)
        {
            return new QuestionAnswer(QuestionsText.LongestNone, Table: null);
        }

        var length = TitleWording.Duration(new Duration(value, answer.Question.Unit));
        var sentence = answer.Titles is [var only]
            ? Wording.Fill(QuestionsText.LongestOne, only.Title.Name, length)
            : Wording.Fill(QuestionsText.LongestMany, answer.Titles.Count, length);
        var table = new TableModel(
            QuestionsText.LongestTable,
            [.. TitleColumns, new TableColumn(QuestionsText.ColumnDuration, IsNumber: true)],
            [.. answer.Titles.Select(each => (IReadOnlyList<TableCell>)[.. CellsOf(each.Title), new TableCell(length)])]);
        return new QuestionAnswer(sentence, table, answer.Titles[0].Remark switch
        {
            DurationRemark.VeryLong => QuestionsText.RemarkVeryLong,
            DurationRemark.ZeroMinutes => QuestionsText.RemarkZero,
            _ => null,
        });
    }
}
