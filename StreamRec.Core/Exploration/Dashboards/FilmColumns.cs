using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Films;
using StreamRec.Core.History;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Works;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The films of The Movies Dataset as rows.</summary>
internal sealed class FilmColumns
{
    private static readonly string[] MonthKeys = Numbers(12);
    private static readonly string[] WeekdayKeys = Numbers(7);

    /// <summary>Reads the films of a workspace.</summary>
    public FilmColumns(Workspace workspace)
    {
        Films = [.. workspace.Films.All];
        Works = Array.ConvertAll(Films, film => workspace.Catalog.Find(film.Title.Id)!);
        HasTinyBudget = Array.ConvertAll(Films, film => workspace.FilmQuestions.TinyBudget.Holds(film.Facts.Budget, film.Facts.Return));
        Table = new ColumnTable(Films.Length);
        AddChoices();
        AddNumbers();
        Correlated = new Correlations([.. CorrelatedDimensions.Select(Table.Number)]);
        WithZeros = new Correlations([.. CorrelatedDimensions.Select(dimension => NumberColumn.Of(Films.Length, row => AsGiven(Films[row], dimension)))]);
    }

    /// <summary>What is correlated with what: the eight numbers of the earlier systems S2 and S4.</summary>
    public static IReadOnlyList<ExplorationDimension> CorrelatedDimensions { get; } =
    [
        Dimensions.Budget, Dimensions.Revenue, Dimensions.Return, Dimensions.Popularity, Dimensions.Votes, Dimensions.VoteAverage, Dimensions.Minutes, Dimensions.Year,
    ];

    /// <summary>The films by row, in the order of their file.</summary>
    public Film[] Films { get; }

    /// <summary>The work of each film.</summary>
    public Work[] Works { get; }

    /// <summary>Whether each film's return says nothing, because its budget is too small to be one.</summary>
    public bool[] HasTinyBudget { get; }

    /// <summary>The columns.</summary>
    public ColumnTable Table { get; }

    /// <summary>Correlations of the known numbers, without returns of tiny budgets.</summary>
    public Correlations Correlated { get; }

    /// <summary>Correlations as the earlier systems had them: what is unknown is 0, and all returns take part.</summary>
    public Correlations WithZeros { get; }

    private void AddChoices()
    {
        AddChoice(Dimensions.FilmGenre, film => film.Title.Genres, labelOf: key => key);
        AddChoice(Dimensions.Company, film => film.Facts.Companies, labelOf: key => key);
        AddChoice(Dimensions.Country, film => CountryNames.Of(film.Title.Countries), labelOf: key => key);
        AddChoice(Dimensions.Language, film => film.Title.Language is { } language ? [language] : []);
        AddChoice(Dimensions.ReleaseMonth, film => film.Facts.ReleaseDate is { } date ? [MonthKeys[date.Month - 1]] : [], MonthKeys);
        AddChoice(Dimensions.Weekday, film => film.Facts.ReleaseDate is { } date ? [WeekdayKeys[((int)date.DayOfWeek + 6) % 7]] : [], WeekdayKeys);
        AddChoice(Dimensions.TitleWord, film => TextWords.Of(film.Title.Name), labelOf: key => key);
        AddChoice(Dimensions.DescriptionWord, film => TextWords.Of(film.Title.Description), labelOf: key => key);
    }

    private void AddNumbers()
    {
        AddNumber(Dimensions.Year, row => Films[row].Title.ReleaseYear);
        AddNumber(Dimensions.Budget, row => Films[row].Facts.Budget);
        AddNumber(Dimensions.Revenue, row => Films[row].Facts.Revenue);
        AddNumber(Dimensions.Return, row => HasTinyBudget[row] ? null : Films[row].Facts.Return);
        AddNumber(Dimensions.Popularity, row => Films[row].Facts.Popularity);
        AddNumber(Dimensions.Votes, row => Films[row].Facts.VoteCount);
        AddNumber(Dimensions.VoteAverage, row => Films[row].Facts.VoteCount > 0 ? Films[row].Facts.VoteAverage : null);
        AddNumber(Dimensions.Minutes, row => Films[row].Title.Duration is { Unit: DurationUnit.Minutes } length ? length.Value : null);
        AddNumber(Dimensions.CombinedScore, row => CombinedScore.Of(Films[row]));
    }

    private static double? AsGiven(Film film, ExplorationDimension dimension) => dimension.Id switch
    {
        "budget" => film.Facts.Budget ?? 0,
        "revenue" => film.Facts.Revenue ?? 0,
        "return" => film.Facts.Return ?? 0,
        "popularity" => film.Facts.Popularity,
        "votes" => film.Facts.VoteCount,
        "vote-average" => film.Facts.VoteAverage,
        "minutes" => film.Title.Duration?.Value,
        _ => film.Title.ReleaseYear,
    };

    private void AddChoice(ExplorationDimension dimension, Func<Film, IReadOnlyList<string>> valuesOf, IReadOnlyList<string>? scale = null, Func<string, string?>? labelOf = null) =>
        Table.Add(dimension, ChoiceColumn.Of(Films.Length, row => valuesOf(Films[row]), scale, labelOf));

    private void AddNumber(ExplorationDimension dimension, Func<int, double?> valueOf) => Table.Add(dimension, NumberColumn.Of(Films.Length, valueOf));

    private static string[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
