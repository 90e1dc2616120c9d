using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Components.Pages.Catalog;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions;

/// <summary>"How many titles does a platform have?"</summary>
public sealed partial class CountPlatformPage : QuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "get_count_platform";

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("platform", Platform);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var counts = workspace.Questions.GetCountPlatform(CatalogTerms.ReadPlatform("platform", Platform));
        var most = counts.MaxBy(count => count.Total)!;
        var sentence = counts is [var only]
            ? Wording.Fill(QuestionsText.PlatformSentence, only.Platform.Name, only.Total, only.Movies, only.TvShows)
            : Wording.Fill(QuestionsText.PlatformsSentence, counts.Sum(count => count.Total), most.Platform.Name, most.Total);
        var table = new TableModel(
            QuestionsText.PlatformTable,
            [
                new TableColumn(QuestionsText.ColumnPlatform),
                new TableColumn(QuestionsText.ColumnMovies, IsNumber: true),
                new TableColumn(QuestionsText.ColumnTvShows, IsNumber: true),
                new TableColumn(QuestionsText.ColumnTotal, IsNumber: true),
            ],
            [.. counts.Select(RowOf)]);
        return new QuestionAnswer(sentence, table);
    }

    private static IReadOnlyList<TableCell> RowOf(PlatformCount count) =>
    [
        new TableCell(count.Platform.Name, CatalogAddress.Of(new CatalogQuery { Platforms = [count.Platform] })),
        Number(count.Movies),
        Number(count.TvShows),
        Number(count.Total),
    ];

    private static TableCell Number(int value) =>
        new(value.ToString("N0", CultureInfo.CurrentCulture), Raw: value.ToString(CultureInfo.InvariantCulture));
}
