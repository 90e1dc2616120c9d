using StreamRec.Core.Questions;

namespace StreamRec.Core.Films;

/// <summary>
/// The seven questions about the films of The Movies Dataset. Made once for a snapshot; immutable, so any number of visitors may ask at once,
/// and each answer takes well under 2 ms. What only some questions need (texts compared, near names) is built by <see cref="Prepare"/>, or
/// else by the first question that needs it.
/// </summary>
public sealed class FilmQuestions
{
    /// <summary>How many films <c>recomendacion</c> names.</summary>
    public const int RecommendationCount = 5;

    private const int MostSuggestions = 5;

    private readonly QuestionOptions limits;
    private readonly FilmCounts counts;
    private readonly FilmNames names;
    private readonly FilmPeople actors;
    private readonly FilmPeople directors;
    private readonly FilmRecommender recommender;
    private readonly FilmMoney[] byReturn;
    private readonly Lazy<NearNames> nearTitles;
    private readonly Lazy<NearNames> nearActors;
    private readonly Lazy<NearNames> nearDirectors;

    /// <summary>Questions about a snapshot's films.</summary>
    /// <param name="films">The films.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    public FilmQuestions(FilmCatalog films, QuestionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(films);
        Films = films;
        limits = options ?? new QuestionOptions();
        counts = new FilmCounts(films.All);
        names = new FilmNames(films.All);
        actors = FilmPeople.Of(films.All, title => title.Cast);
        directors = FilmPeople.Of(films.All, title => title.Directors);
        recommender = new FilmRecommender(films.All);
        byReturn = [.. films.All.Where(film => film.Facts.Return is not null).OrderByDescending(film => film.Facts.Return).Select(film => MoneyOf(film))];
        nearTitles = new Lazy<NearNames>(() => new NearNames(names.ByPopularity()));
        nearActors = new Lazy<NearNames>(() => new NearNames(actors.ByFilmCount()));
        nearDirectors = new Lazy<NearNames>(() => new NearNames(directors.ByFilmCount()));
    }

    /// <summary>Questions about no films.</summary>
    public static FilmQuestions Empty { get; } = new(FilmCatalog.Empty);

    /// <summary>The films asked about.</summary>
    public FilmCatalog Films { get; }

    /// <summary>Whether there are no films to ask about.</summary>
    public bool IsEmpty => Films.All.Count == 0;

    /// <summary>How many films have no date; no month and no weekday counts them.</summary>
    public int UndatedCount => counts.Undated;

    /// <summary>How many films have a known return.</summary>
    public int KnownReturnCount => byReturn.Length;

    /// <summary>How many films can be compared for recommendations: those with a date and an overview.</summary>
    public int ComparableCount => recommender.DocumentCount;

    /// <summary>From how many votes on a mean vote is told; this number itself is enough.</summary>
    public int MinimumVotes => limits.MinimumVotes;

    /// <summary>What makes a budget too small to divide by.</summary>
    public TinyBudgetOptions TinyBudget => limits.TinyBudget;

    /// <summary>Films by month of release, January first (<c>cantidad_filmaciones_mes</c>).</summary>
    public IReadOnlyList<int> CountsByMonth => counts.Months;

    /// <summary>Films by weekday of release, Monday first (<c>cantidad_filmaciones_dia</c>).</summary>
    public IReadOnlyList<int> CountsByWeekday => counts.Weekdays;

    /// <summary>How many films each genre has, the commonest first.</summary>
    public IReadOnlyList<GenreCount> GenreCounts => counts.Genres;

    /// <summary>
    /// All films of a name, by falling popularity (<c>score_titulo</c>); where no film has it, those with it as their original name. Empty when
    /// there is none.
    /// </summary>
    public IReadOnlyList<Film> FilmsNamed(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return names.Find(title);
    }

    /// <summary>The votes of all films of a name, by falling popularity (<c>votos_titulo</c>). Empty when there is none.</summary>
    public IReadOnlyList<FilmVotes> VotesOf(string title)
    {
        var films = FilmsNamed(title);
        var votes = new FilmVotes[films.Count];
        for (var place = 0; place < votes.Length; place++)
        {
            var facts = films[place].Facts;
            var qualifies = facts.VoteCount >= limits.MinimumVotes;
            votes[place] = new FilmVotes(films[place], facts.VoteCount ?? 0, qualifies ? facts.VoteAverage : null, qualifies);
        }

        return votes;
    }

    /// <summary>The films somebody acts in (<c>get_actor</c>); <see langword="null"/> when no film names them.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="leaveOutTinyBudgets">Whether films with a tiny budget take no part.</param>
    public ActorFilms? Actor(string name, bool leaveOutTinyBudgets = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        var person = actors.Find(name);
        if (person < 0)
        {
            return null;
        }

        var (films, leftOut) = FilmsAt(actors.FilmsOf(person), directors.FilmsOf(directors.Find(name)), leaveOutTinyBudgets);
        return new ActorFilms(actors.All[person], MoneyTotals.Of(films), MoneyTotals.Of(films, withOwnDirection: false), films, leftOut);
    }

    /// <summary>The films somebody directed, alone or with others (<c>get_director</c>); <see langword="null"/> when no film names them.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="leaveOutTinyBudgets">Whether films with a tiny budget take no part.</param>
    public DirectorFilms? Director(string name, bool leaveOutTinyBudgets = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        var person = directors.Find(name);
        if (person < 0)
        {
            return null;
        }

        var (films, leftOut) = FilmsAt(directors.FilmsOf(person), [], leaveOutTinyBudgets);
        return new DirectorFilms(directors.All[person], MoneyTotals.Of(films), films, leftOut);
    }

    /// <summary>The films most like one (<c>recomendacion</c>).</summary>
    /// <param name="film">One of <see cref="Films"/>.</param>
    /// <param name="order">What is compared, and the order.</param>
    public FilmRecommendations Recommend(Film film, RecommendationOrder order = RecommendationOrder.Similarity)
    {
        ArgumentNullException.ThrowIfNull(film);
        return recommender.Recommend(film, order, RecommendationCount);
    }

    /// <summary>The films with the highest return, equals in the order of their file.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="leaveOutTinyBudgets">Whether films with a tiny budget take no part.</param>
    public IReadOnlyList<FilmMoney> HighestReturns(int count, bool leaveOutTinyBudgets = false) =>
        [.. byReturn.Where(film => !leaveOutTinyBudgets || !film.HasTinyBudget).Take(count)];

    /// <summary>Names of films that somebody may have meant who gave one that does not exist; at most five.</summary>
    public IReadOnlyList<string> TitlesLike(string title) => nearTitles.Value.Find(title, MostSuggestions);

    /// <summary>Names of actors that somebody may have meant; at most five.</summary>
    public IReadOnlyList<string> ActorsLike(string name) => nearActors.Value.Find(name, MostSuggestions);

    /// <summary>Names of directors that somebody may have meant; at most five.</summary>
    public IReadOnlyList<string> DirectorsLike(string name) => nearDirectors.Value.Find(name, MostSuggestions);

    /// <summary>Builds what is not built yet (about a second for 45,000 films), so that no question has to wait for it.</summary>
    public void Prepare()
    {
        recommender.Prepare();
        _ = nearTitles.Value;
        _ = nearDirectors.Value;
        _ = nearActors.Value;
    }

    private (FilmMoney[] Films, int LeftOut) FilmsAt(ReadOnlySpan<int> rows, ReadOnlySpan<int> ownRows, bool leaveOutTinyBudgets)
    {
        var films = new List<FilmMoney>(rows.Length);
        foreach (var row in rows)
        {
            var film = MoneyOf(Films.All[row], ownRows.BinarySearch(row) >= 0);
            if (!leaveOutTinyBudgets || !film.HasTinyBudget)
            {
                films.Add(film);
            }
        }

        return ([.. films.OrderBy(film => film.Film.Facts.ReleaseDate ?? DateOnly.MaxValue)], rows.Length - films.Count);
    }

    private FilmMoney MoneyOf(Film film, bool isOwnDirection = false) => new(film, limits.TinyBudget.Holds(film.Facts.Budget, film.Facts.Return), isOwnDirection);
}
