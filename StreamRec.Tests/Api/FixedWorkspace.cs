using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.People;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Catalog;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Api;

/// <summary>A source whose workspace is set by the test: real parts over a catalog made by hand, without a model and without files.</summary>
internal sealed class FixedWorkspace : IWorkspaceSource
{
    public Workspace? Current { get; set; }

    public WorkspaceState State { get; set; } = new(WorkspacePhase.Ready, 1);

    public event EventHandler? Changed
    {
        add { }
        remove { }
    }

    /// <summary>The same, and films of The Movies Dataset, which nobody rated.</summary>
    public static Workspace WithFilms(params FilmMaker.Draft[] drafts)
    {
        var small = Small();
        var (films, facts) = FilmMaker.Make(small.Titles.All.Count, drafts);
        Title[] titles = [.. small.Titles.All, .. films];
        var ratings = RatingTable.Empty(titles.Length);
        var catalog = new CatalogIndex(CatalogMaker.Works(titles), RatingStatistics.Of(ratings));
        var texts = TitleText.BuildIndex(catalog.Works);
        var filmCatalog = new FilmCatalog(titles, facts);
        return small with
        {
            Catalog = catalog,
            Titles = new TitleList(titles, catalog.Ratings, catalog.Ratings.Counts),
            Ratings = ratings,
            Users = UserDirectory.Empty,
            Texts = texts,
            Questions = new PlatformQuestions(titles, ratings),
            Predictor = new Predictor(ratings, texts, works: catalog.Works),
            Films = filmCatalog,
            People = new PersonDirectory(catalog.People, CreditedWork.Of(catalog, filmCatalog), _ => false),
            FilmQuestions = new FilmQuestions(filmCatalog),
        };
    }

    /// <summary>Seven titles, three users with the numbers 1, 12 and 7, five ratings.</summary>
    public static Workspace Small()
    {
        var titles = CatalogMaker.Rows(
            CatalogMaker.Film("as1", "=Formula Road", 2019, 90).With(cast: ["Ana Pérez", "1"], genres: ["Comedy"], description: "A race, \"fast\" and loud."),
            CatalogMaker.Film("as2", "Sleep Sounds", 2020, 601).With(genres: ["Special Interest"]),
            CatalogMaker.Film("ds1", "Élan", 2019, 100).With(cast: ["Ana Pérez", "Bruno Gil"], genres: ["Drama", "Comedy"], added: new DateOnly(2021, 2, 3)),
            CatalogMaker.Series("ns1", "Harbour Lights", 2019, 4).With(cast: ["Carla Díaz"], genres: ["Drama"], description: "Ships and storms in a harbour town.", countries: ["Spain"]),
            CatalogMaker.Film("ns2", "Harbour Storm", 2019, 100).With(cast: ["Carla Díaz"], genres: ["Drama"], description: "A storm reaches the harbour town and its ships."),
            CatalogMaker.Film("hs1", "Quiet", 2018, 80),
            CatalogMaker.Film("m1", "Only Rated", 1999, null));
        var row = titles.ToDictionary(title => title.Id, title => title.Row, StringComparer.Ordinal);
        const long InMay2020 = 1_589_000_000;
        var ratings = CatalogMaker.Ratings(
            titles.Length,
            (0, row["as1"], 8, InMay2020),
            (0, row["ns1"], 10, InMay2020),
            (1, row["as1"], 9, InMay2020),
            (1, row["ds1"], 4, InMay2020),
            (2, row["m1"], 7, InMay2020));
        var catalog = new CatalogIndex(CatalogMaker.Works(titles), RatingStatistics.Of(ratings));
        var texts = TitleText.BuildIndex(catalog.Works);
        return new Workspace
        {
            Snapshot = new SnapshotManifest
            {
                Id = "20260101-000000-abcdef",
                Created = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                CreatedBy = "test",
                Titles = titles.Length,
                Users = 3,
                Ratings = ratings.Count,
                TitlesByPlatform = new Dictionary<string, int>(StringComparer.Ordinal) { ["amazon"] = 2 },
                Files = [],
                Import = new ImportReport(),
            },
            Catalog = catalog,
            Titles = new TitleList(titles, catalog.Ratings, catalog.Ratings.Counts),
            People = new PersonDirectory(catalog.People, CreditedWork.Of(catalog, FilmCatalog.Empty), _ => false),
            Ratings = ratings,
            Users = new UserDirectory([1, 12, 7], platformUsers: 2),
            Texts = texts,
            Questions = new PlatformQuestions(titles, ratings),
            Predictor = new Predictor(ratings, texts, works: catalog.Works),
        };
    }
}
