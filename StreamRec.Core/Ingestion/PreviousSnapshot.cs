using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Films;
using StreamRec.Core.Ingestion.Films;
using StreamRec.Core.Ratings;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion;

/// <summary>How the titles of a new snapshot differ from those before it.</summary>
internal readonly record struct TitleChanges(int Added, int Changed, int Removed);

/// <summary>The snapshot that is current while an import runs: what the import carries over from it.</summary>
internal sealed class PreviousSnapshot
{
    private const string CarriedName = "the current snapshot";

    private readonly IReadOnlyList<TitleRecord> titles;
    private readonly IReadOnlyList<string> ratingSources;

    private PreviousSnapshot(string? id, IReadOnlyList<TitleRecord> titles, IReadOnlyList<FilmFacts> films, string? ratingsPath, IReadOnlyList<UserTrait> userAttributes)
    {
        Id = id;
        UserAttributes = userAttributes;
        this.titles = titles;
        Films = films;
        RatingsPath = ratingsPath;
        ratingSources = ratingsPath is null ? [] : RatingFileSources.Of(RatingFile.TryRecognize(ratingsPath)!);
    }

    /// <summary>The snapshot's id, or <see langword="null"/> when there is none.</summary>
    public string? Id { get; }

    /// <summary>What it knows of films beyond their titles.</summary>
    public IReadOnlyList<FilmFacts> Films { get; }

    /// <summary>What it knows of users besides their ratings.</summary>
    public IReadOnlyList<UserTrait> UserAttributes { get; }

    /// <summary>Its ratings, or <see langword="null"/> when it has none that may be carried over.</summary>
    public string? RatingsPath { get; }

    /// <summary>Opens the current snapshot. A sample world and real data never mix, so across that border nothing is carried over.</summary>
    /// <exception cref="UnusableInputException">Real data is to be appended to the sample world.</exception>
    public static PreviousSnapshot Open(SnapshotStore store, ImportRequest request, InputSet inputs)
    {
        if (store.CurrentId is not { } id)
        {
            return new PreviousSnapshot(null, [], [], null, []);
        }

        var manifest = store.ReadManifest(id);
        if (manifest.IsSample && !inputs.IsSample && request.Append)
        {
            throw new UnusableInputException("The current snapshot is the made-up sample world; real data cannot be appended to it. Import without --append to replace it.");
        }

        if (manifest.IsSample || inputs.IsSample)
        {
            return new PreviousSnapshot(id, [], [], null, []);
        }

        store.Verify(manifest, checksums: false);
        var (films, ratings) = (Path.Combine(store.FolderOf(id), SnapshotStore.FilmsFile), Path.Combine(store.FolderOf(id), SnapshotStore.RatingsFile));
        var attributes = Path.Combine(store.FolderOf(id), SnapshotStore.UserAttributesFile);
        return new PreviousSnapshot(
            id,
            TitlesParquetReader.ReadRecords(Path.Combine(store.FolderOf(id), SnapshotStore.TitlesFile)),
            File.Exists(films) ? FilmsParquetReader.Read(films) : [],
            File.Exists(ratings) ? ratings : null,
            File.Exists(attributes) ? Snapshots.UserAttributes.Read(attributes) : []);
    }

    /// <summary>Its titles of one source.</summary>
    public IEnumerable<TitleRecord> TitlesOf(Platform platform) => titles.Where(title => title.Platform == platform);

    /// <summary>Its films with their titles.</summary>
    public IReadOnlyList<FilmRecord> FilmRecords()
    {
        var byId = TitlesOf(Platform.Tmdb).ToDictionary(title => title.Id, StringComparer.Ordinal);
        return [.. Films.Select(facts => new FilmRecord(byId[facts.TitleId], facts))];
    }

    /// <summary>The keys of the rating sources that stay when others are replaced.</summary>
    /// <param name="replaced">The keys of the sources that the import replaces.</param>
    public IReadOnlyList<string> KeptSources(IReadOnlyCollection<string> replaced) => [.. ratingSources.Except(replaced, StringComparer.Ordinal)];

    /// <summary>The ratings to carry over, as one more file to read; <see langword="null"/> when there are none.</summary>
    /// <param name="kept">The keys of the sources that stay; see <see cref="KeptSources"/>.</param>
    /// <param name="workFolder">Where a copy of one source alone may be written.</param>
    public RatingFile? CarriedRatings(IReadOnlyList<string> kept, string workFolder)
    {
        if (RatingsPath is null || kept.Count == 0)
        {
            return null;
        }

        var path = RatingsPath;
        if (kept.Count < ratingSources.Count)
        {
            Directory.CreateDirectory(workFolder);
            path = Path.Combine(workFolder, SnapshotStore.RatingsFile);
            using var connection = DuckDbConnection.OpenInMemory();
            Disk.BeforeWriting(path);
            connection.Execute($"COPY (SELECT * FROM read_parquet({DuckDbText.Literal(RatingsPath)}) WHERE source = ?) TO {DuckDbText.Literal(path)} (FORMAT parquet)", kept[0]);
        }

        return RatingFile.TryRecognize(path)! with { Name = CarriedName };
    }

    /// <summary>The titles of the new snapshot in catalog order.</summary>
    /// <param name="read">The titles of each platform that the import holds.</param>
    /// <param name="append">Whether they are added to those before instead of replacing their platform's.</param>
    /// <param name="keepsFilmRatings">Whether ratings of MovieLens films are carried over.</param>
    /// <exception cref="UnusableInputException">A MovieLens list numbers its films differently from the titles or ratings that stay.</exception>
    public IReadOnlyList<TitleRecord> Merge(
        IReadOnlyDictionary<Platform, IReadOnlyCollection<TitleRecord>> read, bool append, bool keepsFilmRatings)
    {
        var byId = new Dictionary<string, TitleRecord>(StringComparer.Ordinal);
        var before = titles.ToDictionary(title => title.Id, StringComparer.Ordinal);
        foreach (var title in titles.Where(title => append || !read.ContainsKey(title.Platform)))
        {
            byId[title.Id] = title;
        }

        if ((append || keepsFilmRatings) && read.TryGetValue(Platform.MovieLens, out var films))
        {
            RequireSameNumbers(before, films);
        }

        foreach (var title in read.Values.SelectMany(each => each))
        {
            byId[title.Id] = title;
        }

        var merged = byId.Values.ToArray();
        Array.Sort(merged, TitleRecord.CompareInCatalogOrder);
        return merged;
    }

    /// <summary>How the titles of the new snapshot differ from those before.</summary>
    public TitleChanges ChangesTo(IReadOnlyList<TitleRecord> now)
    {
        var before = titles.ToDictionary(title => title.Id, StringComparer.Ordinal);
        int added = 0, changed = 0;
        foreach (var title in now)
        {
            if (!before.Remove(title.Id, out var old))
            {
                added++;
            }
            else if (!ReferenceEquals(old, title) && !old.SameContent(title))
            {
                changed++;
            }
        }

        return new TitleChanges(added, changed, before.Count);
    }

    // Each MovieLens data set numbers its films anew; a mixture would hang ratings on the wrong films without a word.
    private static void RequireSameNumbers(Dictionary<string, TitleRecord> before, IReadOnlyCollection<TitleRecord> films)
    {
        int shared = 0, different = 0;
        (TitleRecord New, TitleRecord Old)? example = null;
        foreach (var film in films)
        {
            if (before.TryGetValue(film.Id, out var old))
            {
                shared++;
                if (!string.Equals(TextKey.Fold(film.Name), TextKey.Fold(old.Name), StringComparison.Ordinal))
                {
                    different++;
                    example ??= (film, old);
                }
            }
        }

        if (example is { } pair && different * 4 > shared)
        {
            throw new UnusableInputException(
                $"These MovieLens films are numbered differently from those in use ({pair.New.Id} is \"{pair.New.Name}\" there and \"{pair.Old.Name}\" here): it is another data set. Import it together with its own ratings, without --append.");
        }
    }
}
