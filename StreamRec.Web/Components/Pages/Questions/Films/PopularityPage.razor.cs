using Microsoft.AspNetCore.Components;
using StreamRec.Core.Films;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"How popular is a film?"</summary>
public sealed partial class PopularityPage : FilmQuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "score_titulo";

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
        var films = questions.FilmsNamed(name);
        return films.Count == 0
            ? Unknown(Wording.Fill(FilmQuestionsText.UnknownFilm, name), "titulo", questions.TitlesLike(name))
            : new QuestionAnswer(Sentence(films), Table(films), FilmQuestionsText.PopularityRemark);
    }

    private static string Sentence(IReadOnlyList<Film> films) => films[0].Facts.Popularity is not { } popularity
        ? Wording.Fill(FilmQuestionsText.PopularityUnknown, FilmWording.NameOf(films[0]))
        : films.Count == 1
            ? Wording.Fill(FilmQuestionsText.PopularityOne, FilmWording.NameOf(films[0]), FilmWording.Popularity(popularity))
            : Wording.Fill(FilmQuestionsText.PopularityMany, films.Count, FilmWording.NameOf(films[0]), FilmWording.Popularity(popularity));

    private static TableModel Table(IReadOnlyList<Film> films) => new(
        FilmQuestionsText.ColumnPopularity,
        [
            new TableColumn(QuestionsText.ColumnTitle),
            new TableColumn(QuestionsText.ColumnYear, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnPopularity, IsNumber: true),
            new TableColumn(QuestionsText.ColumnId),
        ],
        [.. films.Select(film => (IReadOnlyList<TableCell>)
        [
            FilmWording.NameCell(film), FilmWording.YearCell(film), FilmWording.NumberCell(film.Facts.Popularity, "N2"), new TableCell(film.Title.Id),
        ])]);
}
