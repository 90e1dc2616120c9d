namespace StreamRec.Core.Ingestion.Files;

/// <summary>What an input file holds, recognised from its content.</summary>
public enum FileKind
{
    /// <summary>A streaming platform's titles (twelve columns from <c>show_id</c> to <c>description</c>).</summary>
    PlatformCatalog,

    /// <summary>A snapshot's titles or films as StreamRec exports them in CSV: without what lists and missing values were.</summary>
    ExportedTitles,

    /// <summary>MovieLens films, <c>movieId,title,genres</c>.</summary>
    MovieLensMoviesCsv,

    /// <summary>MovieLens films, <c>movieId::title::genres</c>, Latin-1 or UTF-8.</summary>
    MovieLensMoviesDat,

    /// <summary>MovieLens 100k films, 24 fields separated by <c>|</c>, Latin-1.</summary>
    MovieLensItems,

    /// <summary>MovieLens ids beside those of IMDb and TMDB, <c>movieId,imdbId,tmdbId</c>.</summary>
    MovieLensLinks,

    /// <summary>Titles of all platforms with one mean score each, as derived by others from the catalogs and their ratings.</summary>
    ScoredCatalog,

    /// <summary>The published result of an earlier system (S4): films with a combined score and four genre flags.</summary>
    CombinedScores,

    /// <summary>Films of The Movies Dataset, or of TMDB 5000: <c>id,title,budget,genres,…</c>.</summary>
    FilmList,

    /// <summary>Their cast and crew, <c>cast,crew,id</c> or <c>movie_id,title,cast,crew</c>.</summary>
    FilmCredits,

    /// <summary>Their keywords, <c>id,keywords</c>.</summary>
    FilmKeywords,

    /// <summary>A snapshot's films as StreamRec exports them in Parquet.</summary>
    ExportedFilms,

    /// <summary>What MovieLens says of its users: age, gender, occupation and zip code.</summary>
    MovieLensUsers,

    /// <summary>A file of a data set that is known but that this version does not import (tags, read-me files).</summary>
    KnownButUnused,

    /// <summary>The description that comes with a made-up sample world.</summary>
    SampleDescription,

    /// <summary>Nothing that is known.</summary>
    Unknown,
}
