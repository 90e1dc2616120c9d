namespace StreamRec.Core.Samples;

/// <summary>The genre names and numbers of The Movies Dataset, and its codes of countries and languages.</summary>
internal static class SampleFilmGenres
{
    private static readonly (int Id, string Name)[] War = [(10752, "War"), (36, "History")];

    /// <summary>Numbers and names of a work's genres, the main one first.</summary>
    public static IEnumerable<(int Id, string Name)> Of(SampleWork work)
    {
        IEnumerable<(int, string)> names = Of(work.Genre);
        return work.SecondGenre is { } second ? names.Concat(Of(second)).Distinct() : names;
    }

    private static (int Id, string Name)[] Of(SampleGenre genre) => genre switch
    {
        SampleGenre.ScienceFiction => [(878, "Science Fiction")],
        SampleGenre.Fantasy => [(14, "Fantasy")],
        SampleGenre.Action => [(28, "Action"), (12, "Adventure")],
        SampleGenre.Crime => [(80, "Crime")],
        SampleGenre.Thriller => [(53, "Thriller")],
        SampleGenre.Drama => [(18, "Drama")],
        SampleGenre.Romance => [(10749, "Romance")],
        SampleGenre.Comedy => [(35, "Comedy")],
        SampleGenre.Horror => [(27, "Horror")],
        SampleGenre.Family => [(16, "Animation"), (10751, "Family")],
        SampleGenre.Documentary => [(99, "Documentary")],
        SampleGenre.History => War,
        SampleGenre.Music => [(10402, "Music")],
        SampleGenre.Sports => [(18, "Drama")],
        _ => [(10770, "TV Movie")],
    };

    /// <summary>Code and name of a country as the data set writes them.</summary>
    public static (string Code, string Name) Country(string country) => country switch
    {
        "United States" => ("US", "United States of America"),
        "United Kingdom" => ("GB", country),
        "India" => ("IN", country),
        "Canada" => ("CA", country),
        "France" => ("FR", country),
        "Japan" => ("JP", country),
        "Spain" => ("ES", country),
        "South Korea" => ("KR", country),
        "Germany" => ("DE", country),
        "Mexico" => ("MX", country),
        "Nigeria" => ("NG", country),
        "Brazil" => ("BR", country),
        "Australia" => ("AU", country),
        "Italy" => ("IT", country),
        "China" => ("CN", country),
        "Turkey" => ("TR", country),
        "Egypt" => ("EG", country),
        "Argentina" => ("AR", country),
        "Sweden" => ("SE", country),
        "Poland" => ("PL", country),
        "Ireland" => ("IE", country),
        "Philippines" => ("PH", country),
        "Greece" => ("GR", country),
        _ => ("KE", country),
    };

    /// <summary>Code and own name of the language spoken in a country's films.</summary>
    public static (string Code, string Name) Language(string country) => country switch
    {
        "Spain" or "Mexico" or "Argentina" => ("es", "Español"),
        "France" => ("fr", "Français"),
        "Germany" => ("de", "Deutsch"),
        "Italy" => ("it", "Italiano"),
        "Brazil" => ("pt", "Português"),
        "Poland" => ("pl", "Polski"),
        "Sweden" => ("sv", "svenska"),
        "Turkey" => ("tr", "Türkçe"),
        "Japan" => ("ja", "日本語"),
        "South Korea" => ("ko", "한국어/조선말"),
        "China" => ("zh", "普通话"),
        "India" => ("hi", "हिन्दी"),
        "Egypt" => ("ar", "العربية"),
        "Greece" => ("el", "ελληνικά"),
        _ => ("en", "English"),
    };
}
