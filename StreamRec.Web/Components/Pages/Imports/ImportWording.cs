using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Imports;

/// <summary>What the import page says.</summary>
internal static class ImportWording
{
    /// <summary>Where a review is, in a word.</summary>
    public static string State(ReviewState state) => Text("State_" + state) ?? "";

    /// <summary>How that word is coloured.</summary>
    public static string? ClassOf(ReviewState state) => state switch
    {
        ReviewState.Ready or ReviewState.Committed => "good",
        ReviewState.Waiting or ReviewState.Running => "busy",
        ReviewState.Unusable or ReviewState.Failed => "bad",
        _ => null,
    };

    /// <summary>What a review is doing.</summary>
    public static string Stage(ImportReview review) => review switch
    {
        { State: ReviewState.Waiting } => ImportText.StageWaiting,
        { Stage: ImportStage.Recognizing } => ImportText.StageRecognizing,
        { Stage: ImportStage.Catalogs } => ImportText.StageCatalogs,
        { Stage: ImportStage.Ratings } => ImportText.StageRatings,
        { Stage: ImportStage.Matching } => ImportText.StageMatching,
        { Stage: ImportStage.Writing } => ImportText.StageWriting,
        { Files.Count: 0 } => ImportText.StageRecognizing,
        _ => ImportText.StageComparing,
    };

    /// <summary>What the import would do, in a sentence.</summary>
    public static string Outcome(ImportReview review)
    {
        var prepared = review.Prepared!;
        var outcome = Wording.Fill(ImportText.Outcome, prepared.Titles, prepared.Ratings);
        return review.Difference switch
        {
            null => outcome,
            { IsNone: true } => outcome + " " + ImportText.OutcomeSame,
            var difference => outcome + " " + Wording.Fill(
                ImportText.OutcomeChanges, difference.Titles.Added.Total, difference.Titles.Changed, difference.Titles.Gone.Total, difference.Ratings.Added + difference.Ratings.Changed, difference.Ratings.Removed),
        };
    }

    /// <summary>What a file is.</summary>
    public static string Kind(ReviewedFile file)
    {
        var kind = Text("Kind_" + Key(file.Kind)) ?? file.Kind;
        return file.Source is { } source && Platform.Find(source) is { } platform ? $"{kind} ({platform.Name})" : kind;
    }

    /// <summary>How that was seen.</summary>
    public static string Reason(ReviewedFile file) => Text("Why_" + Key(file.Kind)) ?? file.Reason;

    /// <summary>The rules with the rows they touched.</summary>
    public static TableModel Rules(ImportReport report) => new(
        ImportText.RulesTitle,
        [new(ImportText.ColumnRule), new(ImportText.ColumnRows, IsNumber: true)],
        [.. report.Rules.Select(rule => (IReadOnlyList<TableCell>)[new(Text("Rule_" + Key(rule.Name)) ?? rule.Description), Number(rule.Rows)])]);

    /// <summary>The first rejected rows.</summary>
    public static TableModel Rejections(ImportReport report, int shown) => new(
        ImportText.RejectedTitle,
        [new(ImportText.ColumnFile), new(ImportText.ColumnLine, IsNumber: true), new(ImportText.ColumnColumn), new(ImportText.ColumnProblem)],
        [.. report.Rejections.Take(shown).Select(each => (IReadOnlyList<TableCell>)[new(each.File), Number(each.Line), new(each.Field ?? "–", Raw: each.Field ?? ""), new(ProblemWording.InVisitorsLanguage(each.Problem))])]);

    private static string Key(string name) => name.Replace('-', '_');

    private static string? Text(string key) => ImportText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);

    private static TableCell Number(long number) => new(Wording.Fill("{0:N0}", number), Raw: number.ToString(CultureInfo.InvariantCulture));
}
