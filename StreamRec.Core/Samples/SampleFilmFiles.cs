using System.Globalization;

namespace StreamRec.Core.Samples;

/// <summary>Writes movies_dataset.csv and credits.csv in the layout of The Movies Dataset: 24 columns, nested cells as Python literals.</summary>
internal sealed class SampleFilmFiles
{
    /// <summary>The file of films.</summary>
    public const string FilmsFileName = "movies_dataset.csv";

    /// <summary>The file of casts and crews.</summary>
    public const string CreditsFileName = "credits.csv";

    private static readonly string[] FilmsHeader =
    [
        "adult", "belongs_to_collection", "budget", "genres", "homepage", "id", "imdb_id", "original_language", "original_title", "overview",
        "popularity", "poster_path", "production_companies", "production_countries", "release_date", "revenue", "runtime", "spoken_languages",
        "status", "tagline", "title", "video", "vote_average", "vote_count",
    ];

    private static readonly string[] CompanyNames =
    [
        "Lanternfish Pictures", "Blue Harbor Films", "Tall Pines Studio", "Nine Bridges", "Cinéma Rivage", "O'Malley & Daughters", "Paper Moth",
        "Kestrel Point Pictures", "Casa Naranja", "Monsoon Gate", "Nordlys Film", "Hanok Pictures", "Sakura Lane", "Second Breakfast Films",
    ];

    private readonly SampleCatalog catalog;
    private readonly long seed;
    private readonly Dictionary<string, int> personIds = new(StringComparer.Ordinal);
    private readonly Dictionary<SampleWork, int> collections;

    public SampleFilmFiles(SampleCatalog catalog, long seed)
    {
        this.catalog = catalog;
        this.seed = seed;
        collections = catalog.Films.Where(film => film.SequelOf is not null).Select(film => film.SequelOf!).Distinct()
            .Select((first, index) => (first, index)).ToDictionary(pair => pair.first, pair => 90_001 + (7 * pair.index));
    }

    /// <summary>Writes both files into a folder.</summary>
    /// <returns>The number of films.</returns>
    public long Write(string folder, CancellationToken token)
    {
        using var films = SampleCsv.Create(Path.Combine(folder, FilmsFileName), FilmsHeader);
        using var credits = SampleCsv.Create(Path.Combine(folder, CreditsFileName), ["cast", "crew", "id"]);
        var numbers = SampleFilmNumbers.OfAll(catalog.Films, seed);
        var id = 100;
        for (var row = 0; row < catalog.Films.Count; row++)
        {
            token.ThrowIfCancellationRequested();
            var work = catalog.Films[row];
            var random = new SampleRandom(seed, SampleStream.Films, work.Number);
            id += random.Between(1, 19);
            films.WriteRecord(Film(work, numbers[row], id, random));
            credits.WriteRecord([Cast(work, id), Crew(work, id), Number(id)]);
        }

        return catalog.Films.Count;
    }

    private string[] Film(SampleWork work, SampleFilmNumbers numbers, int id, SampleRandom random)
    {
        var language = work.HasNativeName ? SampleFilmGenres.Language(work.Countries[0]) : ("en", "English");
        return
        [
            "False",
            Collection(work),
            Number(numbers.Budget),
            PythonLiteral.List(SampleFilmGenres.Of(work).Select(genre => Entries(("id", genre.Id), ("name", genre.Name)))),
            "",
            Number(id),
            "tt" + (100_000 + (work.Number * 37L)).ToString("0000000", CultureInfo.InvariantCulture),
            language.Item1,
            work.Name,
            random.Chance(0.02) ? "" : $"{work.Story.Logline} {work.Story.Second}",
            numbers.Popularity.ToString("0.000000", CultureInfo.InvariantCulture),
            "",
            Companies(random),
            PythonLiteral.List(work.Countries.Select(country => Entries(("iso_3166_1", SampleFilmGenres.Country(country).Code), ("name", SampleFilmGenres.Country(country).Name)))),
            numbers.Released?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Number(numbers.Revenue),
            Number(work.Length) + ".0",
            PythonLiteral.List([Entries(("iso_639_1", language.Item1), ("name", language.Item2))]),
            "Released",
            random.Chance(0.5) ? "" : work.Story.Tagline,
            work.Name,
            "False",
            numbers.MeanVote.ToString("0.0", CultureInfo.InvariantCulture),
            Number(numbers.Votes),
        ];
    }

    private string Collection(SampleWork work)
    {
        var first = work.SequelOf ?? work;
        return collections.TryGetValue(first, out var number)
            ? PythonLiteral.Dictionary(Entries(("id", number), ("name", first.Name + " Collection"), ("poster_path", null), ("backdrop_path", null)))
            : "";
    }

    private static string Companies(SampleRandom random)
    {
        var first = random.Next(CompanyNames.Length);
        var count = random.Between(0, 3);
        return PythonLiteral.List(Enumerable.Range(0, count).Select(offset => (first + (offset * 5)) % CompanyNames.Length)
            .Select(index => Entries(("name", CompanyNames[index]), ("id", 3_000 + index))));
    }

    private string Cast(SampleWork work, int id) => PythonLiteral.List(work.Cast.Select((person, order) => Entries(
        ("cast_id", order + 1),
        ("character", order == 0 ? work.Hero.Name : ""),
        ("credit_id", string.Create(CultureInfo.InvariantCulture, $"5a{id:x8}{order:x4}")),
        ("gender", person.IsFemale ? 1 : 2),
        ("id", PersonId(person.Name)),
        ("name", person.Name),
        ("order", order),
        ("profile_path", null))));

    private string Crew(SampleWork work, int id) => PythonLiteral.List(work.Directors.Select((name, order) => Entries(
        ("credit_id", string.Create(CultureInfo.InvariantCulture, $"5b{id:x8}{order:x4}")),
        ("department", "Directing"),
        ("gender", 0),
        ("id", PersonId(name)),
        ("job", "Director"),
        ("name", name),
        ("profile_path", null))));

    private int PersonId(string name)
    {
        if (!personIds.TryGetValue(name, out var number))
        {
            personIds.Add(name, number = 2_001 + (3 * personIds.Count));
        }

        return number;
    }

    private static (string Key, object? Value)[] Entries(params (string Key, object? Value)[] entries) => entries;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
