using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Films;
using StreamRec.Core.Questions;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>"Which five films are like this one?"</summary>
public sealed partial class RecommendationPage : FilmQuestionPage
{
    /// <summary>The question's name.</summary>
    internal const string Question = "recomendacion";

    /// <summary>The film's name as typed.</summary>
    [SupplyParameterFromQuery(Name = "titulo")]
    public string? FilmName { get; set; }

    /// <summary>The key of the order; by similarity when left out.</summary>
    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    /// <inheritdoc />
    protected override string Name => Question;

    /// <inheritdoc />
    internal override void Write(QueryText address) => address.Add("titulo", FilmName).Add("year", Year).Add("order", Order == RecommendationOrders.Similarity ? null : Order);

    /// <inheritdoc />
    protected override QuestionAnswer Ask(FilmQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        FilmName ??= questions.BestKnownFilms[0].Title.Name;
        var name = FilmParameters.ReadFilm("titulo", FilmName);
        var order = RecommendationOrders.Read("order", Order);
        var year = QuestionParameters.ReadYear("year", Year);
        var namesakes = questions.FilmsNamed(name);
        if (namesakes.Count == 0)
        {
            return Unknown(Wording.Fill(FilmQuestionsText.UnknownFilm, name), "titulo", questions.TitlesLike(name));
        }

        if (namesakes.FirstOrDefault(film => year is null || film.Title.ReleaseYear == year) is not { } film)
        {
            return new QuestionAnswer(Wording.Fill(FilmQuestionsText.UnknownYear, name, year), Table: null) { Links = LinksToYears(namesakes, except: null) };
        }

        var answer = questions.Recommend(film, order);
        return new QuestionAnswer(Sentence(answer), answer.Films.Count == 0 ? null : Table(answer), answer is { Films.Count: > 0, Note: RecommendationNote.FewAlike } ? FilmQuestionsText.FewAlike : null)
        {
            Links = LinksToYears(namesakes, film),
        };
    }

    private static string Sentence(FilmRecommendations answer)
    {
        var film = FilmWording.NameOf(answer.Film);
        return answer.Note switch
        {
            RecommendationNote.NoOverview => Wording.Fill(FilmQuestionsText.NoOverview, film),
            RecommendationNote.NoDate => Wording.Fill(FilmQuestionsText.NoDate, film),
            _ when answer.Films.Count == 0 => Wording.Fill(FilmQuestionsText.NotAlike, film),
            _ => Wording.Fill(
                answer.Order == RecommendationOrder.Similarity ? FilmQuestionsText.MostAlike : FilmQuestionsText.MostAlikeByVotes, film, FilmWording.NameOf(answer.Films[0].Film)),
        };
    }

    private AnswerLinks LinksToYears(IReadOnlyList<Film> namesakes, Film? except) => new(
        FilmQuestionsText.Namesakes,
        [.. namesakes.Where(film => film != except && film.Title.ReleaseYear is not null).Select(film => film.Title.ReleaseYear!.Value.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)
            .Select(year => new AnswerLink(year, new QueryText(PagePath).Add("titulo", namesakes[0].Title.Name).Add("year", year).Add("order", Order).ToString()))]);

    private static TableModel Table(FilmRecommendations answer) => new(
        Wording.Fill(FilmQuestionsText.RecommendationTable, answer.Film.Title.Name),
        [
            new TableColumn(QuestionsText.ColumnTitle),
            new TableColumn(QuestionsText.ColumnYear, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnSimilarity, IsNumber: true),
            new TableColumn(FilmQuestionsText.ColumnMeanVote, IsNumber: true),
            new TableColumn(QuestionsText.ColumnId),
        ],
        [.. answer.Films.Select(each => (IReadOnlyList<TableCell>)
        [
            FilmWording.NameCell(each.Film),
            FilmWording.YearCell(each.Film),
            FilmWording.NumberCell(each.Similarity, "0.000"),
            FilmWording.NumberCell(each.Film.Facts.VoteAverage, "0.0"),
            new TableCell(each.Film.Title.Id),
        ])]);
}
