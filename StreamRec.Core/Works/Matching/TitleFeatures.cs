using StreamRec.Core.Catalog;
using StreamRec.Core.Threading;
using StreamRec.Core.Works.Names;

namespace StreamRec.Core.Works.Matching;

/// <summary>What matching compares, of all titles, in arrays by title row.</summary>
internal sealed class TitleFeatures
{
    /// <summary>Stands for a year or length that is not known.</summary>
    public const int Unknown = -1;

    // Titles that a worker takes at a time; small enough that cancelling is noticed at once.
    private const int Portion = 1024;

    private readonly IReadOnlyList<Title> titles;

    /// <summary>Reads names, years and ids; people and genres come with <see cref="ReadDetails"/>.</summary>
    public TitleFeatures(IReadOnlyList<Title> titles, int threads, CancellationToken cancellation)
    {
        this.titles = titles;
        var count = titles.Count;
        Forms = new NameForm[count][];
        Source = new byte[count];
        IsSeries = new bool[count];
        Year = new int[count];
        Length = new int[count];
        TmdbNumber = new int[count];
        ImdbNumber = new int[count];
        Directors = new ulong[count][];
        DirectorLastNames = new ulong[count][];
        Cast = new ulong[count][];
        Genres = new uint[count];
        InPortions(threads, (first, end) =>
        {
            var names = new NameForms();
            for (var row = first; row < end; row++)
            {
                ReadTitle(row, titles[row], names);
            }
        }, cancellation);
    }

    /// <summary>The forms of the name.</summary>
    public NameForm[][] Forms { get; }

    /// <summary>The source's place in catalog order.</summary>
    public byte[] Source { get; }

    /// <summary>Whether it is a series. Hulu calls some of its series films, but gives their length in seasons.</summary>
    public bool[] IsSeries { get; }

    /// <summary>The release year.</summary>
    public int[] Year { get; }

    /// <summary>Minutes or seasons.</summary>
    public int[] Length { get; }

    /// <summary>The number at TMDB; 0 where there is none.</summary>
    public int[] TmdbNumber { get; }

    /// <summary>The number at IMDb; 0 where there is none.</summary>
    public int[] ImdbNumber { get; }

    /// <summary>Keys of the directors, rising.</summary>
    public ulong[][] Directors { get; }

    /// <summary>Keys of the directors' last names, rising.</summary>
    public ulong[][] DirectorLastNames { get; }

    /// <summary>Keys of the cast, rising.</summary>
    public ulong[][] Cast { get; }

    /// <summary>The unified genres as bits.</summary>
    public uint[] Genres { get; }

    /// <summary>Reads people and genres of the titles that have a candidate; the others need none.</summary>
    public void ReadDetails(bool[] wanted, int threads, CancellationToken cancellation)
    {
        var genres = new GenreSets(titles);
        InPortions(threads, (first, end) =>
        {
            for (var row = first; row < end; row++)
            {
                Directors[row] = wanted[row] ? PersonKeys.Of(titles[row].Directors) : [];
                DirectorLastNames[row] = wanted[row] ? PersonKeys.LastNamesOf(titles[row].Directors) : [];
                Cast[row] = wanted[row] ? PersonKeys.Of(titles[row].Cast) : [];
                Genres[row] = wanted[row] ? genres.Of(titles[row].Genres) : 0;
            }
        }, cancellation);
    }

    private void ReadTitle(int row, Title title, NameForms names)
    {
        Forms[row] = names.Of(title);
        Source[row] = (byte)title.Platform.Order;
        IsSeries[row] = title.Type == TitleType.TvShow || title.Duration is { Unit: DurationUnit.Seasons };
        Year[row] = title.ReleaseYear ?? Unknown;
        Length[row] = title.Duration is { Value: > 0 } duration ? duration.Value : Unknown;
        TmdbNumber[row] = WorkUnion.NumberOf(title.TmdbId);
        ImdbNumber[row] = WorkUnion.NumberOf(title.ImdbId);
    }

    private void InPortions(int threads, Action<int, int> body, CancellationToken cancellation) =>
        WorkerThreads.ForEach(
            threads, (titles.Count + Portion - 1) / Portion, portion => body(portion * Portion, Math.Min(titles.Count, (portion + 1) * Portion)), cancellation);
}
