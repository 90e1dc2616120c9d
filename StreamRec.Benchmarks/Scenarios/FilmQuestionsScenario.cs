using System.Diagnostics;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Films;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The seven questions about 45,345 films, each asked about many different names, and the slower way of a name that does not exist.</summary>
internal sealed class FilmQuestionsScenario : IScenario
{
    private const int Repetitions = 500;

    private FilmCatalog films = FilmCatalog.Empty;

    public string Name => "film-questions";

    public string Goal => "any of the seven questions about 45,345 films, on the server: 2 ms";

    public void Prepare(ScenarioContext context)
    {
        string[] paths = [ScenarioContext.Shared("data/tmdb/movies_dataset.rebuilt.csv.gz"), ScenarioContext.Shared("data/tmdb/credits.rebuilt.csv.gz")];
        var root = new DataRoot(context.FreshFolder("film-questions"));
        new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths));
        films = new WorkspaceLoader(root).LoadCurrent()!.Films;
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        FilmQuestions? questions = null;
        var make = Stopwatches.Seconds("made ready with the snapshot", () => questions = new FilmQuestions(films));
        var prepare = Stopwatches.Seconds("the rest, in the background", questions!.Prepare);
        var known = films.All.Where(film => film.Title is { Cast.Count: > 0, Directors.Count: > 0, Description.Length: > 0 }).ToArray();
        return
        [
            make,
            prepare,
            Slow("cantidad_filmaciones_mes", known, _ => questions.CountsByMonth[CalendarNames.ReadMonth("mes", "setiembre").Number - 1]),
            Slow("cantidad_filmaciones_dia", known, _ => questions.CountsByWeekday[CalendarNames.ReadWeekday("dia", "miércoles").Number - 1]),
            Slow("score_titulo", known, film => questions.FilmsNamed(film.Title.Name)),
            Slow("votos_titulo", known, film => questions.VotesOf(film.Title.Name)),
            Slow("get_actor", known, film => questions.Actor(film.Title.Cast[0])),
            Slow("get_director", known, film => questions.Director(film.Title.Directors[0])),
            Slow("recomendacion by similarity", known, film => questions.Recommend(film)),
            Slow("recomendacion by vote_average", known, film => questions.Recommend(film, RecommendationOrder.VoteAverage)),
            Slow("near titles of an unknown one", known, film => questions.TitlesLike(film.Title.Name + "x")),
            Slow("near actors of an unknown one", known, film => questions.ActorsLike(film.Title.Cast[0] + "x")),
        ];
    }

    private static Figure Slow<T>(string name, Film[] known, Func<Film, T> ask)
    {
        ask(known[0]);
        var times = new double[Repetitions];
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var film = known[repetition * 7919L % known.Length];
            var started = Stopwatch.GetTimestamp();
            ask(film);
            times[repetition] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return new Figure(name + ", 95th percentile", times[(int)(Repetitions * 0.95)], "ms");
    }
}
