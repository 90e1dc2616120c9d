namespace StreamRec.Core.Samples;

/// <summary>Chooses the films of the movies data set: most of them are on a platform, the others are made up here.</summary>
internal sealed class SampleFilmChoice(IReadOnlyList<SampleListing> listings, SampleWorkshop workshop, SampleRandom random, long seed)
{
    private const int Remakes = 3;
    private const int OwnFilms = 2;
    private const int UnclearFilms = 6;
    private const int YearsToAnotherRelease = 4;

    /// <summary>The films: half as many as film rows on the platforms, about four in five of them on a platform.</summary>
    public List<SampleWork> Choose()
    {
        var onPlatforms = listings.Where(listing => !listing.Work.IsSeries).Select(listing => listing.Work).Distinct().ToList();
        var wanted = listings.Count(listing => !listing.Work.IsSeries) / 2;
        var shared = wanted * 4 / 5;
        var films = new List<SampleWork>(wanted);
        for (var index = 0; index < onPlatforms.Count && films.Count < shared; index++)
        {
            // Selection sampling: each film is as likely as the others, in one pass and in order.
            if (random.Next(onPlatforms.Count - index) < shared - films.Count)
            {
                films.Add(onPlatforms[index]);
            }
        }

        AddRemakes(films);
        BlurSome(films, shared);
        AddOwnFilms(films);
        while (films.Count < wanted)
        {
            films.Add(workshop.Make(Genre(), isSeries: false, maximumMaturity: 4));
        }

        return films;
    }

    // The best known films share their names with others, so that asking for a name has several answers.
    private void AddRemakes(List<SampleWork> films)
    {
        var known = films.OrderByDescending(film => SampleFilmNumbers.Of(film, seed).Votes).Take(2).ToArray();
        for (var remake = 0; remake < Remakes && known.Length > 0; remake++)
        {
            films.Add(workshop.MakeRemake(known[remake % known.Length]));
        }
    }

    // As in real data, some films are told so differently here that only a person can say whether they are those of the platforms: with the year of
    // another release and without people, or with other people.
    private static void BlurSome(List<SampleWork> films, int shared)
    {
        var single = Enumerable.Range(0, Math.Min(shared, films.Count)).Where(index => films[index].SequelOf is null && !films.Exists(film => film.SequelOf == films[index])).ToArray();
        for (var blurred = 0; blurred < UnclearFilms && single.Length >= UnclearFilms; blurred++)
        {
            var index = single[blurred * single.Length / UnclearFilms];
            var film = films[index];
            var other = films[(index + 1) % films.Count];
            films[index] = blurred % 3 == 2
                ? film.By(other.Directors, other.Cast)
                : film.Under(film.Name, film.HasNativeName, film.ReleaseYear - YearsToAnotherRelease).By([], []);
        }
    }

    // Who acts most directs, too: then "without own direction" is another figure than the whole.
    private void AddOwnFilms(List<SampleWork> films)
    {
        var stars = films.SelectMany(film => film.Cast).CountBy(person => person).OrderByDescending(each => each.Value).Select(each => each.Key).Take(1).ToArray();
        for (var film = 0; film < OwnFilms && stars.Length > 0; film++)
        {
            films.Add(workshop.MakeOwnFilm(stars[0], SampleGenre.Drama, withPartner: film > 0));
        }
    }

    private SampleGenre Genre()
    {
        var genre = SampleGenre.Reality;
        while (genre == SampleGenre.Reality)
        {
            genre = (SampleGenre)random.PickWeighted(PlatformProfile.All[0].GenreWeights);
        }

        return genre;
    }
}
