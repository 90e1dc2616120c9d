using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Films;
using StreamRec.Core.Questions;

namespace StreamRec.Web.Api;

/// <summary>The seven questions about films, under the function names they have always had, and two lists beside them.</summary>
internal static class FilmsApi
{
    /// <summary>How many films the list of returns has where no number is given.</summary>
    public const int DefaultReturns = 10;

    private const string LeaveOutTinyBudgets = "Leave out films whose return says nothing because their budget is a few dollars.";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapFilmsApi(this RouteGroupBuilder api)
    {
        var films = api.MapGroup("/films").WithTags(ApiGroups.Films).AddEndpointFilter<FilmsFilter>().ProducesProblem(StatusCodes.Status404NotFound);
        films.MapGet("/cantidad_filmaciones_mes", CountByMonth)
            .WithName("CantidadFilmacionesMes")
            .WithSummary("How many films were released in a month")
            .WithExample("mes=septiembre")
            .WithDescription("Over all years. Films without a date are left out, and their number is said.");
        films.MapGet("/cantidad_filmaciones_dia", CountByWeekday)
            .WithName("CantidadFilmacionesDia")
            .WithSummary("How many films were released on a day of the week")
            .WithExample("dia=viernes")
            .WithDescription("Over all years. Films without a date are left out, and their number is said.");
        films.MapGet("/score_titulo", FindScores)
            .WithName("ScoreTitulo")
            .WithSummary("Year and popularity of a film")
            .WithExample("titulo={film}")
            .WithDescription("All films of that name, the most popular first; where no film has it, those with it as their original name.");
        films.MapGet("/votos_titulo", FindVotes)
            .WithName("VotosTitulo")
            .WithSummary("Number and mean of a film's votes")
            .WithExample("titulo={film}")
            .WithDescription("All films of that name, the most popular first. The mean is told from the minimum number of votes on; that number itself is enough.");
        films.MapGet("/get_actor", FindActor)
            .WithName("GetFilmActor")
            .WithSummary("The films of an actor and what they returned")
            .WithExample("nombre={actor}")
            .WithDescription("Return is revenue over budget; a film where it is unknown adds 0. Given twice: over all films, and over those that the actor did not direct.");
        films.MapGet("/get_director", FindDirector)
            .WithName("GetDirector")
            .WithSummary("The films of a director and what each returned")
            .WithExample("nombre={director}")
            .WithDescription("Co-directed films count. Return is revenue over budget; a film where it is unknown adds 0.");
        films.MapGet("/recomendacion", Recommend)
            .WithName("Recomendacion")
            .WithSummary("Five films like one")
            .WithExample("titulo={film}&order=similarity")
            .WithDescription("TF-IDF and cosine. With the order similarity overviews are compared, and the most similar comes first; with vote_average titles, genres and overviews, and the five nearest are listed by falling mean vote.");
        films.MapGet("/return_top", ListReturns)
            .WithName("ReturnTop")
            .WithSummary("The films with the highest return")
            .WithExample("n=5&leave_out_tiny_budgets=true")
            .WithDescription("Many of these have a budget of a few dollars, because thousands or millions were meant: tinyBudget marks them.");
        films.MapGet("/genre_counts", CountGenres)
            .WithName("GenreCounts")
            .WithSummary("How many films each genre has")
            .WithDescription("The commonest first; a film counts for each of its genres.");
        return api;
    }

    private static Ok<MonthCountResponse> CountByMonth(
        WorkspaceAccess access,
        [Description("The month's name in Spanish or English, with or without accents, in any case. Required.")] string? mes)
    {
        var month = CalendarNames.ReadMonth(nameof(mes), mes);
        var questions = access.Workspace.FilmQuestions;
        return TypedResults.Ok(new MonthCountResponse(month.Name, month.Number, questions.CountsByMonth[month.Number - 1], questions.UndatedCount));
    }

    private static Ok<WeekdayCountResponse> CountByWeekday(
        WorkspaceAccess access,
        [Description("The weekday's name in Spanish or English, with or without accents, in any case. Required.")] string? dia)
    {
        var weekday = CalendarNames.ReadWeekday(nameof(dia), dia);
        var questions = access.Workspace.FilmQuestions;
        return TypedResults.Ok(new WeekdayCountResponse(weekday.Name, weekday.Number, questions.CountsByWeekday[weekday.Number - 1], questions.UndatedCount));
    }

    private static Results<Ok<FilmScoresResponse>, ProblemHttpResult> FindScores(
        WorkspaceAccess access, [Description("The film's whole name. Required.")] string? titulo)
    {
        var name = FilmParameters.ReadFilm(nameof(titulo), titulo);
        return access.Workspace.FilmQuestions.FilmsNamed(name) is { Count: > 0 } films
            ? TypedResults.Ok(new FilmScoresResponse([.. films.Select(FilmScoreResponse.Of)]))
            : UnknownFilm(access, name);
    }

    private static Results<Ok<FilmVotesResponse>, ProblemHttpResult> FindVotes(
        WorkspaceAccess access, [Description("The film's whole name. Required.")] string? titulo)
    {
        var name = FilmParameters.ReadFilm(nameof(titulo), titulo);
        var questions = access.Workspace.FilmQuestions;
        return questions.VotesOf(name) is { Count: > 0 } votes
            ? TypedResults.Ok(new FilmVotesResponse(questions.MinimumVotes, [.. votes.Select(FilmVoteResponse.Of)]))
            : UnknownFilm(access, name);
    }

    private static Results<Ok<FilmActorResponse>, ProblemHttpResult> FindActor(
        WorkspaceAccess access,
        [Description("The actor's whole name. Required.")] string? nombre,
        [Description(LeaveOutTinyBudgets)] string? leave_out_tiny_budgets)
    {
        var name = FilmParameters.ReadPerson(nameof(nombre), nombre);
        var questions = access.Workspace.FilmQuestions;
        return questions.Actor(name, ApiParameters.ReadFlag(nameof(leave_out_tiny_budgets), leave_out_tiny_budgets)) is { } answer
            ? TypedResults.Ok(FilmActorResponse.Of(answer))
            : ApiProblems.UnknownName(nameof(nombre), name, "actor", questions.ActorsLike(name));
    }

    private static Results<Ok<FilmDirectorResponse>, ProblemHttpResult> FindDirector(
        WorkspaceAccess access,
        [Description("The director's whole name. Required.")] string? nombre,
        [Description(LeaveOutTinyBudgets)] string? leave_out_tiny_budgets)
    {
        var name = FilmParameters.ReadPerson(nameof(nombre), nombre);
        var questions = access.Workspace.FilmQuestions;
        return questions.Director(name, ApiParameters.ReadFlag(nameof(leave_out_tiny_budgets), leave_out_tiny_budgets)) is { } answer
            ? TypedResults.Ok(FilmDirectorResponse.Of(answer))
            : ApiProblems.UnknownName(nameof(nombre), name, "director", questions.DirectorsLike(name));
    }

    private static Results<Ok<FilmRecommendationsResponse>, ProblemHttpResult> Recommend(
        WorkspaceAccess access,
        [Description("The film's whole name; of several films of that name the most popular is taken. Required.")] string? titulo,
        [Description("What is compared, and the order of the answer.")] string? order,
        [Description("Year of release, where several films have the name.")] string? year)
    {
        var name = FilmParameters.ReadFilm(nameof(titulo), titulo);
        var wanted = RecommendationOrders.Read(nameof(order), order);
        var wantedYear = QuestionParameters.ReadYear(nameof(year), year);
        var namesakes = access.Workspace.FilmQuestions.FilmsNamed(name);
        if (namesakes.Count == 0)
        {
            return UnknownFilm(access, name);
        }

        return namesakes.FirstOrDefault(film => wantedYear is null || film.Title.ReleaseYear == wantedYear) is { } film
            ? TypedResults.Ok(FilmRecommendationsResponse.Of(access.Workspace.FilmQuestions.Recommend(film, wanted), namesakes))
            : ApiProblems.UnknownYear(name, wantedYear!.Value, [.. namesakes.Where(film => film.Title.ReleaseYear is not null).Select(film => film.Title.ReleaseYear!.Value.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)]);
    }

    private static Ok<FilmReturnsResponse> ListReturns(
        WorkspaceAccess access,
        IOptions<ApiLimits> limits,
        [Description("How many at most.")] string? n,
        [Description(LeaveOutTinyBudgets)] string? leave_out_tiny_budgets)
    {
        var count = ApiParameters.ReadCount(nameof(n), n, DefaultReturns, 1, limits.Value.MaximumListLength);
        var questions = access.Workspace.FilmQuestions;
        var films = questions.HighestReturns(count, ApiParameters.ReadFlag(nameof(leave_out_tiny_budgets), leave_out_tiny_budgets));
        return TypedResults.Ok(FilmReturnsResponse.Of(films, questions));
    }

    private static Ok<GenreCountsResponse> CountGenres(WorkspaceAccess access)
    {
        var questions = access.Workspace.FilmQuestions;
        return TypedResults.Ok(new GenreCountsResponse(questions.Films.All.Count, [.. questions.GenreCounts.Select(genre => new GenreCountResponse(genre.Genre, genre.Count))]));
    }

    private static ProblemHttpResult UnknownFilm(WorkspaceAccess access, string name) =>
        ApiProblems.UnknownName("titulo", name, "film", access.Workspace.FilmQuestions.TitlesLike(name));
}

/// <summary>Answers 404 to every question about films where none are imported.</summary>
internal sealed class FilmsFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<WorkspaceAccess>().Workspace.FilmQuestions.IsEmpty
            ? ApiProblems.NoFilms()
            : await next(context);
}
