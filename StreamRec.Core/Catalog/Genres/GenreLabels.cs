namespace StreamRec.Core.Catalog.Genres;

/// <summary>
/// What the genre labels of the known data sets mean: the four platforms, The Movies Dataset, and MovieLens in all its versions. One label a
/// line; nothing behind the equals sign says that the label names no genre but a format, an origin, an age or a remark.
/// </summary>
internal static class GenreLabels
{
    private const string KnownText =
        """
        (no genres listed) =
        Action = action
        Action & Adventure = action, adventure
        Action-Adventure = action, adventure
        Adult Animation = animation
        Adventure = adventure
        Animals & Nature = science-nature
        Animation = animation
        Anime = animation, anime
        Anime Features = animation, anime
        Anime Series = animation, anime
        Anthology =
        Arthouse = independent
        Arts, Entertainment, and Culture = arts
        Biographical = history
        Black Stories =
        British TV Shows =
        Buddy = comedy
        Cartoons = animation
        Children = family
        Children & Family Movies = family
        Children's = family
        Classic & Cult TV =
        Classic Movies =
        Classics =
        Comedies = comedy
        Comedy = comedy
        Coming of Age = teen
        Concert Film = music
        Cooking & Food = lifestyle
        Crime = crime
        Crime TV Shows = crime
        Cult Movies =
        Dance = music
        Disaster = action
        Documentaries = documentary
        Documentary = documentary
        Docuseries = documentary
        Drama = drama
        Dramas = drama
        Faith & Spirituality = faith
        Faith and Spirituality = faith
        Family = family
        Fantasy = fantasy
        Film-Noir = crime, thriller
        Fitness = lifestyle
        Foreign =
        Game Show / Competition = reality
        Game Shows = reality
        Health & Wellness = lifestyle
        Historical = history
        History = history
        Horror = horror
        Horror Movies = horror
        IMAX =
        Independent Movies = independent
        International =
        International Movies =
        International TV Shows =
        Kids = family
        Kids' TV = family
        Korean TV Shows =
        Late Night = news-talk
        Latino =
        LGBTQ = lgbtq
        LGBTQ Movies = lgbtq
        LGBTQ+ = lgbtq
        Lifestyle = lifestyle
        Lifestyle & Culture = lifestyle
        Medical =
        Military and War = war
        Movies =
        Music = music
        Music & Musicals = music
        Music Videos and Concerts = music
        Musical = music
        Mystery = mystery
        News = news-talk
        Parody = comedy
        Police/Cop = crime
        Reality = reality
        Reality TV = reality
        Romance = romance
        Romantic Comedy = comedy, romance
        Romantic Movies = romance
        Romantic TV Shows = romance
        Sci-Fi = science-fiction
        Sci-Fi & Fantasy = fantasy, science-fiction
        Science & Nature TV = science-nature
        Science & Technology = science-nature
        Science Fiction = science-fiction
        Series =
        Sitcom = comedy
        Sketch Comedy = comedy
        Soap Opera / Melodrama = drama
        Spanish-Language TV Shows =
        Special Interest =
        Sports = sports
        Sports Movies = sports
        Spy/Espionage = thriller
        Stand Up = comedy, stand-up
        Stand-Up Comedy = comedy, stand-up
        Stand-Up Comedy & Talk Shows = comedy, news-talk, stand-up
        Superhero = action, fantasy
        Survival = adventure
        Suspense = thriller
        Talk Show = news-talk
        Talk Show and Variety = news-talk
        Teen = teen
        Teen TV Shows = teen
        Thriller = thriller
        Thrillers = thriller
        Travel = lifestyle
        TV Action & Adventure = action, adventure
        TV Comedies = comedy
        TV Dramas = drama
        TV Horror = horror
        TV Movie =
        TV Mysteries = mystery
        TV Sci-Fi & Fantasy = fantasy, science-fiction
        TV Shows =
        TV Thrillers = thriller
        unknown =
        Unscripted = reality
        Variety = news-talk
        War = war
        Western = western
        Young Adult Audience = teen
        """;

    // Of labels that nobody has listed; every word that is found counts. A blank at the end asks for the whole word.
    private const string WordText =
        """
        action=action
        adventur=adventure
        animal=science-nature
        animat=animation
        anime =animation, anime
        art =arts
        arts =arts
        arthouse=independent
        biograph=history
        biopic=history
        cartoon=animation
        child=family
        comed=comedy
        concert=music
        cooking=lifestyle
        crime=crime
        culture=arts
        dance=music
        document=documentary
        docu=documentary
        drama=drama
        espionage=thriller
        faith=faith
        famil=family
        fantas=fantasy
        fitness=lifestyle
        food=lifestyle
        game show=reality
        histor=history
        horror=horror
        independent=independent
        kid=family
        late night=news-talk
        lgbt=lgbtq
        lifestyle=lifestyle
        martial=action
        melodrama=drama
        militar=war
        music=music
        myster=mystery
        nature=science-nature
        news=news-talk
        noir=crime, thriller
        parod=comedy
        police=crime
        reality=reality
        religi=faith
        romanc=romance
        romant=romance
        sci fi=science-fiction
        science fiction=science-fiction
        scifi=science-fiction
        sitcom=comedy
        soap=drama
        spiritual=faith
        sport=sports
        spy =thriller
        stand up=comedy, stand-up
        superhero=action, fantasy
        suspense=thriller
        talk=news-talk
        teen=teen
        thriller=thriller
        travel=lifestyle
        true crime=crime, documentary
        unscripted=reality
        variety=news-talk
        war =war
        western=western
        wildlife=science-nature
        young adult=teen
        """;

    /// <summary>Every known label with the keys it means, in alphabetical order.</summary>
    public static readonly IReadOnlyList<(string Label, IReadOnlyList<string> Genres)> Known =
        [.. Lines(KnownText).Select(line => (line[..line.LastIndexOf('=')].Trim(), Keys(line)))];

    /// <summary>Words, each behind a blank, with the keys they mean.</summary>
    public static readonly IReadOnlyList<(string Word, IReadOnlyList<string> Genres)> Words =
        [.. Lines(WordText).Select(line => (" " + line[..line.LastIndexOf('=')], Keys(line)))];

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string[] Keys(string line) =>
        line[(line.LastIndexOf('=') + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
