using StreamRec.Core.Films;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"What did the films of a director return?"</summary>
public sealed partial class FilmDirectorPage : FilmMoneyPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "get_director";

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    protected override string? FirstName(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return questions.BestKnownDirectors is [var first, ..] ? first : null;
    }

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions, string name, bool leaveOutTinyBudgets)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (questions.Director(name, leaveOutTinyBudgets) is not { } answer)
        {
            return Unknown(Wording.Fill(FilmQuestionsText.UnknownDirector, name), "nombre", questions.DirectorsLike(name));
        }

        return new QuestionAnswer(
            Sentence(answer.Person, answer.Total, FilmQuestionsText.DirectorOne, FilmQuestionsText.DirectorMany, FilmQuestionsText.DirectorNoReturns),
            FilmMoneyTable.Of(Wording.Fill(FilmQuestionsText.FilmsOf, answer.Person.Name), answer.Films),
            Remark(answer.Person, answer.Total, answer.Films, answer.LeftOut))
        {
            Links = LinkToPerson(answer.Person.Name),
        };
    }
}
