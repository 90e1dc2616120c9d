namespace StreamRec.Web.Posters;

/// <summary>The families of genres that share a look. Platforms label the same thing differently ("Kids &amp; Family", "Children").</summary>
public enum GenreFamily
{
    /// <summary>No known genre.</summary>
    Other,

    /// <summary>Horror and the occult.</summary>
    Horror,

    /// <summary>Science fiction and cyberpunk.</summary>
    ScienceFiction,

    /// <summary>Fantasy, adventure, anime.</summary>
    Fantasy,

    /// <summary>Crime, mystery, thrillers, suspense, noir.</summary>
    Crime,

    /// <summary>Music, musicals, concerts, dance.</summary>
    Music,

    /// <summary>Sports and fitness.</summary>
    Sports,

    /// <summary>Documentaries, science, nature.</summary>
    Documentary,

    /// <summary>For children and families, animation.</summary>
    Family,

    /// <summary>Romance.</summary>
    Romance,

    /// <summary>Action, war, westerns.</summary>
    Action,

    /// <summary>Comedy and stand-up.</summary>
    Comedy,

    /// <summary>History, classics, faith.</summary>
    History,

    /// <summary>Reality, lifestyle, cooking, talk.</summary>
    Lifestyle,

    /// <summary>Drama, independent and international films.</summary>
    Drama,
}

/// <summary>Finds the family of a title's genre labels.</summary>
internal static class GenreFamilies
{
    // From the most telling word to the least: "International TV Shows, TV Dramas, TV Horror" is horror.
    private static readonly (string Word, GenreFamily Family)[] Words =
    [
        ("horror", GenreFamily.Horror), ("occult", GenreFamily.Horror),
        ("science fiction", GenreFamily.ScienceFiction), ("science-fiction", GenreFamily.ScienceFiction), ("sci-fi", GenreFamily.ScienceFiction), ("cyberpunk", GenreFamily.ScienceFiction), ("superhero", GenreFamily.ScienceFiction),
        ("music", GenreFamily.Music), ("concert", GenreFamily.Music), ("danc", GenreFamily.Music),
        ("sport", GenreFamily.Sports), ("fitness", GenreFamily.Sports),
        ("documentar", GenreFamily.Documentary), ("docuseries", GenreFamily.Documentary), ("nature", GenreFamily.Documentary), ("animals", GenreFamily.Documentary), ("science", GenreFamily.Documentary), ("special interest", GenreFamily.Documentary),
        ("kid", GenreFamily.Family), ("children", GenreFamily.Family), ("family", GenreFamily.Family), ("animation", GenreFamily.Family), ("cartoon", GenreFamily.Family),
        ("crime", GenreFamily.Crime), ("thriller", GenreFamily.Crime), ("suspense", GenreFamily.Crime), ("myster", GenreFamily.Crime), ("noir", GenreFamily.Crime), ("spy", GenreFamily.Crime),
        ("fantasy", GenreFamily.Fantasy), ("anime", GenreFamily.Fantasy),
        ("romance", GenreFamily.Romance), ("romantic", GenreFamily.Romance),
        ("comed", GenreFamily.Comedy), ("stand-up", GenreFamily.Comedy), ("sitcom", GenreFamily.Comedy), ("parody", GenreFamily.Comedy),
        ("action", GenreFamily.Action), ("military", GenreFamily.Action), ("war", GenreFamily.Action), ("western", GenreFamily.Action), ("adventure", GenreFamily.Fantasy),
        ("histor", GenreFamily.History), ("classic", GenreFamily.History), ("faith", GenreFamily.History), ("biograph", GenreFamily.History),
        ("reality", GenreFamily.Lifestyle), ("lifestyle", GenreFamily.Lifestyle), ("talk", GenreFamily.Lifestyle), ("cook", GenreFamily.Lifestyle), ("food", GenreFamily.Lifestyle), ("game show", GenreFamily.Lifestyle), ("variety", GenreFamily.Lifestyle), ("news", GenreFamily.Lifestyle), ("travel", GenreFamily.Lifestyle),
        ("drama", GenreFamily.Drama), ("soap", GenreFamily.Drama), ("independent", GenreFamily.Drama), ("international", GenreFamily.Drama), ("arthouse", GenreFamily.Drama),
    ];

    /// <summary>The family of the most telling label; <see cref="GenreFamily.Other"/> when no label is known.</summary>
    public static GenreFamily Of(IReadOnlyList<string> genres)
    {
        foreach (var (word, family) in Words)
        {
            foreach (var genre in genres)
            {
                if (genre.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return family;
                }
            }
        }

        return GenreFamily.Other;
    }
}
