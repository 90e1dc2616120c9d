using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Films;

/// <summary>
/// Films compared by their texts (TF-IDF and cosine, as the earlier systems did with scikit-learn's defaults and English stop words). The
/// documents are the dated films with an overview in the order of their file, which decides ties. An index is built when it is first needed.
/// </summary>
internal sealed class FilmRecommender
{
    private readonly Film[] documents;
    private readonly int[] documentOf;
    private readonly Lazy<TfIdfIndex> overviews;
    private readonly Lazy<TfIdfIndex> wholeTexts;

    public FilmRecommender(IReadOnlyList<Film> films)
    {
        documents = [.. films.Where(film => NoteOn(film) == RecommendationNote.None)];
        documentOf = new int[films.Count];
        documentOf.AsSpan().Fill(-1);
        for (var document = 0; document < documents.Length; document++)
        {
            documentOf[documents[document].Row] = document;
        }

        overviews = new Lazy<TfIdfIndex>(() => TfIdfIndex.Build(documents.Length, document => documents[document].Title.Description));
        wholeTexts = new Lazy<TfIdfIndex>(() => TfIdfIndex.Build(documents.Length, document => WholeTextOf(documents[document])));
    }

    /// <summary>The number of films that are compared.</summary>
    public int DocumentCount => documents.Length;

    /// <summary>Builds both indexes where they are not there yet.</summary>
    public void Prepare()
    {
        _ = overviews.Value;
        _ = wholeTexts.Value;
    }

    /// <summary>The films most like one.</summary>
    public FilmRecommendations Recommend(Film film, RecommendationOrder order, int count)
    {
        if (documentOf[film.Row] is var document && document < 0)
        {
            return new FilmRecommendations(film, order, [], NoteOn(film));
        }

        var index = order == RecommendationOrder.Similarity ? overviews.Value : wholeTexts.Value;
        var nearest = index.Similar(document, count);
        var films = new RecommendedFilm[nearest.Count];
        for (var place = 0; place < films.Length; place++)
        {
            films[place] = new RecommendedFilm(documents[nearest[place].Document], nearest[place].Similarity);
        }

        if (order == RecommendationOrder.VoteAverage)
        {
            // A stable sort: films with the same mean vote stay in order of similarity.
            films = [.. films.OrderByDescending(each => each.Film.Facts.VoteAverage ?? -1)];
        }

        return new FilmRecommendations(film, order, films, films.Length < count ? RecommendationNote.FewAlike : RecommendationNote.None);
    }

    private static string WholeTextOf(Film film) => string.Join(' ', [film.Title.Name, .. film.Title.Genres, film.Title.Description]);

    private static RecommendationNote NoteOn(Film film) =>
        film.Title.Description.Length == 0 ? RecommendationNote.NoOverview
        : film.Facts.ReleaseDate is null ? RecommendationNote.NoDate
        : RecommendationNote.None;
}
