namespace StreamRec.Core.Samples;

/// <summary>Makes works: names, people and stories that fit a genre and a country.</summary>
internal sealed class SampleWorkshop
{
    private const int LastYear = 2021;
    private static readonly Grammar Common = Grammar.Load("common");
    private static readonly Grammar Languages = Grammar.Load("languages");
    private static readonly Dictionary<SampleGenre, Grammar> Genres =
        SampleGenres.All.ToDictionary(genre => genre, genre => Grammar.Load(SampleGenres.Key(genre), Common));

    private static readonly string[] Countries =
    [
        "United States", "United Kingdom", "India", "Canada", "France", "Japan", "Spain", "South Korea", "Germany", "Mexico", "Nigeria", "Brazil",
        "Australia", "Italy", "China", "Turkey", "Egypt", "Argentina", "Sweden", "Poland", "Ireland", "Philippines", "Greece", "Kenya",
    ];

    private static readonly double[] CountryWeights = [44, 10, 7, 5, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, 1.5, 1.5, 1, 1, 1, 1, 1, 0.7, 0.7];

    private readonly SampleRandom random;
    private readonly SamplePeople people;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private int count;

    public SampleWorkshop(SampleRandom random)
    {
        this.random = random;
        people = new SamplePeople(random);
    }

    /// <summary>A new work of a genre.</summary>
    public SampleWork Make(SampleGenre genre, bool isSeries, int maximumMaturity)
    {
        var country = Countries[random.PickWeighted(CountryWeights)];
        var hero = people.Invent(country);
        var isNative = !isSeries && Languages.Has(country) && genre is not (SampleGenre.Documentary or SampleGenre.Reality) && random.Chance(0.32);
        var (name, scope) = FindName(genre, isSeries, country, hero, isNative);
        var countries = new List<string> { country };
        while (random.Chance(0.14))
        {
            var partner = Countries[random.PickWeighted(CountryWeights)];
            if (!countries.Contains(partner))
            {
                countries.Add(partner);
            }
        }

        return new SampleWork
        {
            Number = count++,
            IsSeries = isSeries,
            Genre = genre,
            SecondGenre = random.Chance(0.45) ? random.Pick(SampleGenres.Companions(genre)) : null,
            Name = name,
            HasNativeName = isNative,
            Directors = [.. people.Directors(country, genre).Select(person => person.Name)],
            Cast = people.Cast(country, SampleShape.CastSize(random, genre)),
            Countries = countries,
            ReleaseYear = SampleShape.ReleaseYear(random, LastYear),
            Maturity = Math.Min(SampleShape.Maturity(random, genre), maximumMaturity),
            Length = isSeries ? SampleShape.Seasons(random) : SampleShape.Minutes(random, genre),
            Story = Tell(scope, Genres[genre], isSeries ? "seriesline" : "logline"),
            Hero = hero,
        };
    }

    /// <summary>The next film of a series of films: same people, a few years later; <see langword="null"/> when there is no room for one.</summary>
    public SampleWork? MakeSequel(SampleWork first)
    {
        var scope = Scope(first.Genre, first.Countries[0], first.Hero);
        var subtitle = GrammarScope.Heading(scope.Tell("subtitle"));
        string[] candidates = random.Chance(0.5) ? [first.Name + " 2", first.Name + " 3"] : [$"{first.Name}: {subtitle}"];
        var name = candidates.FirstOrDefault(names.Add);
        var year = first.ReleaseYear + random.Between(2, 5);
        if (name is null || year > LastYear || first.HasNativeName)
        {
            return null;
        }

        return new SampleWork
        {
            Number = count++,
            IsSeries = false,
            Genre = first.Genre,
            SecondGenre = first.SecondGenre,
            Name = name,
            HasNativeName = false,
            Directors = random.Chance(0.7) ? first.Directors : [.. people.Directors(first.Countries[0], first.Genre).Select(person => person.Name)],
            Cast = [.. first.Cast.Take(Math.Max(2, first.Cast.Count - 2))],
            Countries = first.Countries,
            ReleaseYear = year,
            Maturity = first.Maturity,
            Length = SampleShape.Minutes(random, first.Genre),
            Story = Tell(scope, Genres[first.Genre], "sequel"),
            Hero = first.Hero,
            SequelOf = first,
        };
    }

    /// <summary>Another film of the same name: other people, another story, many years away.</summary>
    public SampleWork MakeRemake(SampleWork original)
    {
        var other = Make(original.Genre, isSeries: false, original.Maturity);
        var years = random.Between(12, 30);
        return other.Under(original.Name, original.HasNativeName, original.ReleaseYear + years <= LastYear ? original.ReleaseYear + years : original.ReleaseYear - years);
    }

    /// <summary>A film in which its director plays the leading part.</summary>
    /// <param name="star">Who acts and directs.</param>
    /// <param name="genre">Its genre.</param>
    /// <param name="withPartner">Whether somebody else directs with them.</param>
    public SampleWork MakeOwnFilm(SamplePerson star, SampleGenre genre, bool withPartner)
    {
        var film = Make(genre, isSeries: false, maximumMaturity: 4);
        string[] directors = withPartner ? [star.Name, film.Directors[0]] : [star.Name];
        return film.By(directors, [star, .. film.Cast.Where(person => person != star)]);
    }

    private (string Name, GrammarScope Scope) FindName(SampleGenre genre, bool isSeries, string country, SamplePerson hero, bool isNative)
    {
        for (var attempt = 0; ; attempt++)
        {
            var scope = Scope(genre, country, hero);
            var name = isNative && attempt < 8
                ? new GrammarScope(Languages, random).Tell(country)
                : GrammarScope.Heading(scope.Tell(isSeries ? "series" : "film"));
            if (attempt > 40)
            {
                name = $"{name}: {GrammarScope.Heading(scope.Tell("subtitle"))}";
            }

            // Two works may share a name in the end, as in real catalogs: only after long trying.
            if (names.Add(name) || attempt > 80)
            {
                return (name, scope);
            }
        }
    }

    private GrammarScope Scope(SampleGenre genre, string country, SamplePerson hero)
    {
        var scope = new GrammarScope(Genres[genre], random);
        var rival = people.Invent(country);
        while (string.Equals(rival.First, hero.First, StringComparison.Ordinal) || string.Equals(rival.Last, hero.Last, StringComparison.Ordinal))
        {
            rival = people.Invent(country);
        }

        scope.Set("hero", hero.Name);
        scope.Set("name", hero.First);
        scope.Set("surname", hero.Last);
        scope.Set("he", hero.IsFemale ? "she" : "he");
        scope.Set("his", hero.IsFemale ? "her" : "his");
        scope.Set("him", hero.IsFemale ? "her" : "him");
        scope.Set("himself", hero.IsFemale ? "herself" : "himself");
        scope.Set("kid", hero.IsFemale ? "girl" : "boy");
        scope.Set("rival", rival.Name);
        scope.Set("rivalName", rival.First);
        scope.Set("rivalSurname", rival.Last);
        return scope;
    }

    private static SampleStory Tell(GrammarScope scope, Grammar grammar, string rule) => new(
        Logline: scope.TellSentence(grammar.Has(rule) ? rule : "logline"),
        Second: scope.TellSentence("second"),
        Third: scope.TellSentence("third"),
        Short: scope.TellSentence("short"),
        Tagline: scope.TellSentence("tagline"));
}
