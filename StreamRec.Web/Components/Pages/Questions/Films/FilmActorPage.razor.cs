using StreamRec.Core.Films;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"What did the films of an actor return?"</summary>
public sealed partial class FilmActorPage : FilmMoneyPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "get_actor";

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    protected override string? FirstName(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return questions.BestKnownActors is [var first, ..] ? first : null;
    }

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions, string name, bool leaveOutTinyBudgets)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (questions.Actor(name, leaveOutTinyBudgets) is not { } answer)
        {
            return Unknown(Wording.Fill(FilmQuestionsText.UnknownActor, name), "nombre", questions.ActorsLike(name));
        }

        return new QuestionAnswer(
            Sentence(answer.Person, answer.Total, FilmQuestionsText.ActorOne, FilmQuestionsText.ActorMany, FilmQuestionsText.ActorNoReturns),
            FilmMoneyTable.Of(Wording.Fill(FilmQuestionsText.FilmsOf, answer.Person.Name), answer.Films),
            Remark(answer.Person, answer.Total, answer.Films, answer.LeftOut))
        {
            Totals = FilmMoneyTable.Totals((FilmQuestionsText.AllFilms, answer.Total), (FilmQuestionsText.WithoutOwnDirection, answer.WithoutOwnDirection)),
            Links = LinkToPerson(answer.Person.Name),
        };
    }
}
