using Microsoft.AspNetCore.Components;
using StreamRec.Core.Films;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"How many votes does a film have, and what is their mean?"</summary>
public sealed partial class VotesPage : FilmQuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "votos_titulo";

    /// <summary>The film's name as typed.</summary>
    [SupplyParameterFromQuery(Name = "titulo")]
    public string? FilmName { get; set; }

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("titulo", FilmName);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        FilmName ??= questions.BestKnownFilms[0].Title.Name;
        var name = FilmParameters.ReadFilm("titulo", FilmName);
        var votes = questions.VotesOf(name);
        return votes.Count == 0
            ? Unknown(Wording.Fill(FilmQuestionsText.UnknownFilm, name), "titulo", questions.TitlesLike(name))
            : new QuestionAnswer(
                Sentence(votes[0], questions.MinimumVotes),
                Table(votes),
                votes.Count == 1 ? null : Wording.Fill(FilmQuestionsText.VotesNamesakes, votes.Count));
    }

    private static string Sentence(FilmVotes votes, int minimum) => votes.Qualifies
        ? Wording.Fill(FilmQuestionsText.VotesEnough, FilmWording.NameOf(votes.Film), votes.VoteCount, FilmWording.Vote(votes.VoteAverage))
        : Wording.Fill(votes.VoteCount == 1 ? FilmQuestionsText.VotesTooFewOne : FilmQuestionsText.VotesTooFew, FilmWording.NameOf(votes.Film), votes.VoteCount, minimum);

    private static TableModel Table(IReadOnlyList<FilmVotes> votes) => new(
        FilmQuestionsText.VotesTable,
        [
            new TableColumn(QuestionsText.ColumnTitle),
            new TableColumn(QuestionsText.ColumnYear, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnVotes, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnMeanVote, IsNumber: true),
            new TableColumn(QuestionsText.ColumnId),
        ],
        [.. votes.Select(each => (IReadOnlyList<TableCell>)
        [
            FilmWording.NameCell(each.Film),
            FilmWording.YearCell(each.Film),
            FilmWording.NumberCell(each.VoteCount, "N0"),
            each.Qualifies ? FilmWording.NumberCell(each.VoteAverage, "0.0") : new TableCell(FilmQuestionsText.TooFewVotes, Raw: ""),
            new TableCell(each.Film.Title.Id),
        ])]);
}
