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

/// <summary>"Who appears most often on a platform in a year?"</summary>
public sealed partial class ActorPage : QuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "get_actor";

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("platform", Platform).Add("year", Year);

    /// <inheritdoc />
    protected override QuestionAnswer? Ask(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (string.IsNullOrWhiteSpace(Platform) && string.IsNullOrWhiteSpace(Year))
        {
            // The bare page: the form is filled in with something that has an answer instead of starting with a complaint.
            Platform = workspace.Titles.All.FirstOrDefault(title => title.Cast.Count > 0)?.Platform.Key ?? Core.Catalog.Platform.Netflix.Key;
            Year = workspace.Titles.All.Where(title => title.Platform.Key == Platform && title.Cast.Count > 0).Max(title => title.ReleaseYear)?.ToString(CultureInfo.InvariantCulture);
        }

        var answer = workspace.Questions.GetActor(new ActorQuestion(
            QuestionParameters.ReadRequiredPlatform("platform", Platform),
            QuestionParameters.ReadRequiredYear("year", Year)));
        return new QuestionAnswer(Sentence(answer), answer.Actors.Count == 0 ? null : Table(answer));
    }

    private static string Sentence(ActorAnswer answer)
    {
        var (platform, year) = (answer.Question.Platform.Name, answer.Question.Year);
        return answer.Note switch
        {
            ActorNote.NoTitles => Wording.Fill(QuestionsText.ActorNoTitles, platform, year),
            ActorNote.PlatformHasNoCast => Wording.Fill(QuestionsText.ActorNoCastAtAll, platform),
            ActorNote.TitlesHaveNoCast => Wording.Fill(QuestionsText.ActorNoCast, platform, year),
            _ when answer.Actors is [var only] => Wording.Fill(QuestionsText.ActorOne, only, answer.Count, platform, year),
            _ => Wording.Fill(QuestionsText.ActorMany, answer.Actors.Count, answer.Count, platform, year),
        };
    }

    private static TableModel Table(ActorAnswer answer) => new(
        QuestionsText.ActorTable,
        [new TableColumn(QuestionsText.ColumnName), new TableColumn(QuestionsText.ColumnTitles, IsNumber: true)],
        [.. answer.Actors.Select(actor => (IReadOnlyList<TableCell>)
        [
            new TableCell(actor, CatalogAddress.Of(new CatalogQuery
            {
                Search = actor,
                Platforms = [answer.Question.Platform],
                YearFrom = answer.Question.Year,
                YearTo = answer.Question.Year,
            })),
            new TableCell(answer.Count.ToString(CultureInfo.CurrentCulture)),
        ])]);
}
