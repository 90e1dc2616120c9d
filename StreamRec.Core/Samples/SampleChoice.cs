namespace StreamRec.Core.Samples;

/// <summary>
/// Which titles a user rates: without repetition, popular titles more often (log-normal popularity), and titles of the genres that the
/// user likes more often still. The tables are shared by all threads; each thread works with its own <see cref="Drawer"/>.
/// </summary>
internal sealed class SampleChoice
{
    private const double TasteShare = 0.55;
    private const double PersonaTasteShare = 0.8;
    private readonly double[] popularity;
    private readonly int[] genres;
    private readonly AliasTable everything;
    private readonly AliasTable?[] byGenre = new AliasTable?[SampleGenres.All.Length];

    public SampleChoice(SampleCatalog catalog, long seed)
    {
        var listings = catalog.Listings;
        genres = [.. listings.Select(listing => (int)listing.Work.Genre)];
        popularity = new double[listings.Count];
        for (var title = 0; title < popularity.Length; title++)
        {
            var listing = listings[title];
            var random = new SampleRandom(seed ^ listing.Platform.Platform.Order, SampleStream.TitleTaste, ~listing.Work.Number);
            popularity[title] = listing.IsNewArrival ? 0 : Math.Exp((1.15 * random.NextNormal()) + (0.9 * SampleRatingModel.Quality(listing.Work, seed)));
        }

        RatedTitles = popularity.Count(weight => weight > 0);
        everything = Table(_ => true)!;
        for (var genre = 0; genre < byGenre.Length; genre++)
        {
            byGenre[genre] = Table(title => genres[title] == genre);
        }
    }

    /// <summary>Titles that somebody may have rated.</summary>
    public int RatedTitles { get; }

    /// <summary>Relative popularity by title row; 0 for a new arrival.</summary>
    public IReadOnlyList<double> Popularity => popularity;

    private AliasTable? Table(Func<int, bool> belongs)
    {
        int[] rows = [.. Enumerable.Range(0, popularity.Length).Where(row => popularity[row] > 0 && belongs(row))];
        return rows.Length == 0 ? null : new AliasTable(rows, [.. rows.Select(row => popularity[row])]);
    }

    /// <summary>One thread's working memory.</summary>
    internal sealed class Drawer(SampleChoice choice)
    {
        // The call that took a title last: a user may be drawn twice, so the user's number would not do.
        private readonly int[] takenIn = new int[choice.popularity.Length];
        private int call;
        private readonly double[] genreWeights = new double[choice.byGenre.Length];
        private double tasteShare;

        /// <summary>Draws a user's titles.</summary>
        /// <param name="userId">The user, 1 or more.</param>
        /// <param name="taste">The user's taste by genre.</param>
        /// <param name="random">The user's stream of random numbers.</param>
        /// <param name="titles">Filled with different title rows; at most half of all.</param>
        public void Fill(int userId, ReadOnlySpan<double> taste, SampleRandom random, Span<int> titles)
        {
            WeighGenres(userId, taste);
            call++;
            var done = 0;
            if (titles.Length <= choice.RatedTitles / 6)
            {
                for (var attempt = 0; done < titles.Length && attempt < 40 * titles.Length; attempt++)
                {
                    var table = random.Chance(tasteShare) ? choice.byGenre[random.PickWeighted(genreWeights)]! : choice.everything;
                    var title = table.Draw(random);
                    if (takenIn[title] != call)
                    {
                        takenIn[title] = call;
                        titles[done++] = title;
                    }
                }
            }

            if (done < titles.Length)
            {
                FillByKeys(random, titles[done..]);
            }
        }

        private void WeighGenres(int userId, ReadOnlySpan<double> taste)
        {
            var persona = userId <= SamplePersona.All.Count ? SamplePersona.All[userId - 1] : null;
            for (var genre = 0; genre < genreWeights.Length; genre++)
            {
                var table = choice.byGenre[genre];
                genreWeights[genre] = table is null ? 0 : table.Total * Math.Exp(1.5 * taste[genre]);
            }

            tasteShare = persona is null ? TasteShare : PersonaTasteShare;
            if (persona is null)
            {
                return;
            }

            // A persona rates what it likes, and enough of what it dislikes to show it.
            var all = choice.everything.Total;
            Raise(persona.Liked, 4 * all);
            Raise(persona.Disliked, 0.8 * all);
        }

        private void Raise(IReadOnlyList<SampleGenre> genres, double weight)
        {
            foreach (var genre in genres)
            {
                genreWeights[(int)genre] = choice.byGenre[(int)genre] is null ? 0 : weight / genres.Count;
            }
        }

        /// <summary>
        /// For users who rate a large part of the catalog: weighted sampling without replacement by exponential keys
        /// (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006).
        /// </summary>
        private void FillByKeys(SampleRandom random, Span<int> titles)
        {
            var keys = new double[choice.popularity.Length];
            var rows = new int[choice.popularity.Length];
            var weightOfAll = genreWeights.Sum();
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] = row;
                var draw = -Math.Log(1 - random.NextUniform());
                var genre = choice.genres[row];
                var share = (1 - tasteShare) / choice.everything.Total;
                if (choice.byGenre[genre] is { } table)
                {
                    share += tasteShare * genreWeights[genre] / weightOfAll / table.Total;
                }

                keys[row] = choice.popularity[row] == 0 || takenIn[row] == call ? double.MaxValue : draw / (choice.popularity[row] * share);
            }

            Array.Sort(keys, rows);
            rows.AsSpan(0, titles.Length).CopyTo(titles);
        }
    }
}
