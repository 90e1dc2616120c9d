using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Samples;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Works;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Samples;

/// <summary>The films of a sample world, imported: every question about films has an answer worth reading.</summary>
public sealed class SampleFilmsTests(SampleFilmsTests.ImportedSample sample) : IClassFixture<SampleFilmsTests.ImportedSample>
{
    private const int FilmsToldDifferently = 6;

    [Fact]
    public void Import_TheSampleWorld_TakesEveryFilmAndLosesNothing()
    {
        Assert.Equal(sample.World.Catalog.Films.Count, sample.Films.Count);
        Assert.Equal((0L, 0L, true), (sample.Report.RowsRejected, sample.Report.ValuesDropped, sample.IsSample));
        Assert.InRange(sample.Films.Count(film => film.Title.Cast.Count == 0 || film.Title.Directors.Count == 0), 1, FilmsToldDifferently);
    }

    [Fact]
    public void Import_TheSampleWorld_LeavesAFewPairsToAPerson()
    {
        var doubtful = sample.Matches.Where(match => match.Verdict == MatchVerdict.Doubtful).ToList();

        Assert.InRange(doubtful.Count, FilmsToldDifferently / 2, FilmsToldDifferently * 2);
        Assert.Contains(doubtful, match => !match.Evidence.Directors.IsKnown && match.Evidence.YearDifference != 0);
        Assert.Contains(doubtful, match => match.Evidence is { Directors: { IsKnown: true, Shared: 0 }, YearDifference: 0 });
    }

    [Fact]
    public void Import_TheSampleWorld_HasAFilmOnEveryBorder()
    {
        Assert.Contains(sample.Films, film => film.Facts.VoteCount == 2_000);
        Assert.Contains(sample.Films, film => film.Facts.VoteCount is > 2_000);
        Assert.Contains(sample.Films, film => film.Facts.Budget < 1_000 && film.Facts.Return > 1_000);
        Assert.Single(sample.Films, film => film.Facts.ReleaseDate is null);
        Assert.Contains(sample.Films, film => film.Facts.Budget is null && film.Facts.Revenue is not null);
        Assert.Contains(sample.Films, film => film.Title.Directors.Count > 1);
    }

    [Fact]
    public void Import_TheSampleWorld_HasNamesakesOfWhichOneHasEnoughVotes()
    {
        var namesakes = sample.Films.GroupBy(film => film.Title.NameKey, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();

        Assert.True(namesakes.Count >= 2);
        Assert.Contains(namesakes, group => group.Count() == 3);
        Assert.Contains(namesakes, group => group.Any(film => film.Facts.VoteCount >= 2_000) && group.Any(film => film.Facts.VoteCount < 2_000));
        Assert.All(namesakes, group => Assert.Equal(group.Count(), group.Select(film => film.Title.ReleaseYear).Distinct().Count()));
    }

    [Fact]
    public void Import_TheSampleWorld_HasAnActorWhoDirectsAndActsForOthers()
    {
        var own = sample.Films.SelectMany(film => film.Title.Cast.Intersect(film.Title.Directors, StringComparer.Ordinal)).CountBy(name => name, StringComparer.Ordinal).ToList();

        Assert.Contains(own, star => star.Value >= 2 && sample.Films.Count(film => film.Title.Cast.Contains(star.Key, StringComparer.Ordinal)) > star.Value);
    }

    [Fact]
    public void Import_TheSampleWorld_AgreesWithThePlatforms()
    {
        var platforms = sample.Titles.Where(title => title.Platform.IsStreaming && title.Type == TitleType.Movie).ToLookup(title => title.NameKey, StringComparer.Ordinal);
        var shared = 0;
        var others = new HashSet<Film>();
        foreach (var film in sample.Films.Where(film => film.Title.ReleaseYear is not null))
        {
            foreach (var title in platforms[film.Title.NameKey].Where(title => Math.Abs(title.ReleaseYear!.Value - film.Title.ReleaseYear!.Value) <= 1))
            {
                shared++;
                if (title.Directors.Except(film.Title.Directors, StringComparer.Ordinal).Any() || title.Cast.Except(film.Title.Cast, StringComparer.Ordinal).Any())
                {
                    others.Add(film);
                }
            }
        }

        Assert.InRange(others.Count, 1, FilmsToldDifferently);

        Assert.InRange(shared, sample.Films.Count * 7 / 10, sample.Films.Count * 2);
    }

    /// <summary>The default sample world, imported once.</summary>
    public sealed class ImportedSample : IDisposable
    {
        private readonly ImportFixture root = new();

        public ImportedSample()
        {
            World = SampleWorld.Create(new SampleWorldOptions());
            SampleWorldWriter.Write(root.Input, new SampleWorldOptions());
            Report = root.Import(root.Input).Report;
            var manifest = root.Store.ReadManifest(root.Store.CurrentId!);
            IsSample = manifest.IsSample;
            Titles = TitlesParquetReader.ReadTitles(Path.Combine(root.Store.FolderOf(manifest.Id), SnapshotStore.TitlesFile));
            Films = root.Store.ReadFilms(manifest, Titles).All;
            Matches = SnapshotMatches.Read(root.Store, manifest, Titles);
        }

        public SampleWorld World { get; }

        public ImportReport Report { get; }

        public bool IsSample { get; }

        public IReadOnlyList<Title> Titles { get; }

        public IReadOnlyList<Film> Films { get; }

        public IReadOnlyList<TitleMatch> Matches { get; }

        public void Dispose() => root.Dispose();
    }
}
