using StreamRec.Core.Parameters;

namespace StreamRec.Core.Samples;

/// <summary>
/// A made-up world of titles, people, users and ratings, the same for the same numbers. Create it, then write it with
/// <see cref="SampleWorldWriter"/>; titles are addressed by their row in catalog order, as after an import.
/// </summary>
public sealed class SampleWorld
{
    private SampleWorld(SampleWorldOptions options, SampleCatalog catalog, CancellationToken token)
    {
        Options = options;
        Catalog = catalog;
        Model = new SampleRatingModel(catalog, options.Seed, token);
        Choice = new SampleChoice(catalog, options.Seed);
    }

    /// <summary>The numbers that define the world.</summary>
    public SampleWorldOptions Options { get; }

    /// <summary>Users with a strong, plain taste, for ready-made examples: users 1 to 6 of every world.</summary>
    public static IReadOnlyList<SamplePersona> Personas => SamplePersona.All;

    /// <summary>Where the scores come from.</summary>
    public SampleRatingModel Model { get; }

    /// <summary>The titles' ids by row, such as <c>as1</c>.</summary>
    public IReadOnlyList<string> TitleIds => [.. Catalog.Listings.Select(listing => listing.Id)];

    /// <summary>The titles that the ratings leave out.</summary>
    internal int NewArrivals => Catalog.Listings.Count - Choice.RatedTitles;

    internal SampleCatalog Catalog { get; }

    internal SampleChoice Choice { get; }

    /// <summary>Makes the titles and the rating model of a world; the ratings are drawn when it is written.</summary>
    /// <exception cref="InvalidParameterException">A number is outside its range.</exception>
    public static SampleWorld Create(SampleWorldOptions options, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new SampleWorld(options, SampleCatalog.Create(options, token), token);
    }

    /// <summary>For each persona a title that it has not rated and will like, and one that it will not.</summary>
    /// <param name="counts">Ratings of each user, index 0 for user 1.</param>
    internal IReadOnlyList<SampleExample> Examples(int[] counts)
    {
        var user = new SampleUserRatings(Options, Catalog, Model, Choice);
        return [.. Personas.Select(persona =>
        {
            user.Draw(persona.UserId, counts[persona.UserId - 1]);
            var rated = user.Titles.Take(counts[persona.UserId - 1]).ToHashSet();
            var liked = Best(persona, persona.Liked, rated, sign: 1);
            var disliked = Best(persona, persona.Disliked, rated, sign: -1);
            return new SampleExample(persona, liked.Id, liked.Work.Name, disliked.Id, disliked.Work.Name);
        })];
    }

    private SampleListing Best(SamplePersona persona, IReadOnlyList<SampleGenre> genres, HashSet<int> rated, int sign)
    {
        // Among titles that enough people know for a model to have learned them: the more popular half.
        var rows = Enumerable.Range(0, Catalog.Listings.Count).Where(row => !rated.Contains(row)).ToList();
        var median = Choice.Popularity.Order().ElementAt(Choice.Popularity.Count / 2);
        return Catalog.Listings[rows
            .OrderByDescending(row => genres.Contains(Catalog.Listings[row].Work.Genre))
            .ThenByDescending(row => Choice.Popularity[row] > median && !Catalog.Listings[row].Work.HasNativeName)
            .ThenByDescending(row => sign * Model.TrueMean(persona.UserId, row))
            .First()];
    }
}
